import { isApiError } from "../../outcome/ApiError.ts";
import { findCarrier } from "../../outcome/findFailure.ts";
import type { Operation } from "../../outcome/operation.ts";
import { sharedCauseOf } from "../../policies/cause.ts";

/**
 * Names the cause of an error or failure: two that are alike in this share a toast. What is about a service or the way to
 * it is one cause whatever was asked; other failures are told apart by what the person was doing. The kind decides, never
 * the words: the same text in another tone is another message. An error that no API sent is its own. Of a failure without
 * its error nobody knows which service it came from.
 */
export function causeOf(error: unknown, operation?: Operation): string {
  const carrier = findCarrier(error);
  if (!carrier)
    return error instanceof Error ? `faultline ${error.name} ${error.message}` : `faultline ${typeof error}`;
  const [failure, url] = isApiError(carrier) ? [carrier.failure, carrier.request.url] : [carrier, undefined];
  const shared = sharedCauseOf(failure, url);
  if (shared !== undefined) return JSON.stringify(["faultline", shared]);
  const { kind, status, code, dialect } = failure;
  const doing = operation ?? failure.operation;
  const action = typeof doing === "object" ? doing.action : doing;
  return JSON.stringify(["faultline", kind, status, code ?? null, dialect, action ?? null]);
}
