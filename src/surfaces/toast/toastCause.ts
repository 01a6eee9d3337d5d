import type { Failure } from "../../outcome/failures.ts";
import type { Operation } from "../../outcome/operation.ts";
import { isFailure } from "../../outcome/outcome.ts";

/**
 * Names the cause of a failure: two that are alike in this share a toast. A quota that is used up or a service that
 * is down is one cause whatever was asked; other failures are told apart by what the person was doing. The kind
 * decides, never the words: the same text in another tone is another message. An error that no API sent is its own.
 */
export function causeOf(failed: unknown, operation?: Operation): string {
  if (!isFailure(failed))
    return failed instanceof Error ? `faultline ${failed.name} ${failed.message}` : `faultline ${typeof failed}`;
  const { kind, status, code, dialect } = failed satisfies Failure;
  const isShared = kind === "rate-limited" || kind === "unavailable" || kind === "unreachable";
  const doing = operation ?? failed.operation;
  const action = typeof doing === "object" ? doing.action : doing;
  return JSON.stringify(["faultline", kind, status, code ?? null, dialect, isShared ? null : (action ?? null)]);
}
