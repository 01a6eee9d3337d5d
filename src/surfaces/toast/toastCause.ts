import { isWrite } from "../../components/words/failureWords.ts";
import { isApiError } from "../../outcome/ApiError.ts";
import { findCarrier } from "../../outcome/findFailure.ts";
import type { Operation } from "../../outcome/operation.ts";
import { sharedCauseOf } from "../../policies/cause.ts";

/**
 * Names the cause of an error or failure: two that are alike in this share a toast. What is about a service or the way to
 * it is one cause whatever was read; all else is told apart by what the person was doing, so that one press never sends
 * several different writes. The kind decides, never
 * the words: the same text in another tone is another message. An error that no API sent is its own. Of a failure without
 * its error nobody knows which service it came from.
 * @param write Which write it was, where no operation says; `undefined`: a read, or what nobody can tell.
 */
export function causeOf(error: unknown, operation?: Operation, write?: string): string {
  const carrier = findCarrier(error);
  const [failure, url] = isApiError(carrier) ? [carrier.failure, carrier.request.url] : [carrier, undefined];
  const doing = operation ?? failure?.operation;
  const action = (typeof doing === "object" ? doing.action : doing) ?? write ?? null;
  if (!failure) {
    const name = error instanceof Error ? `${error.name} ${error.message}` : typeof error;
    return JSON.stringify(write === undefined ? ["faultline", name] : ["faultline", name, action]);
  }
  const isRead = write === undefined && !isWrite(failure);
  const shared = sharedCauseOf(failure, url);
  if (shared !== undefined) return JSON.stringify(isRead ? ["faultline", shared] : ["faultline", shared, action]);
  const { kind, status, code, dialect } = failure;
  return JSON.stringify(["faultline", kind, status, code ?? null, dialect, action]);
}
