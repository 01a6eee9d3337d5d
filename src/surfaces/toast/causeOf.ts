import type { Failure } from "../../outcome/failures.ts";
import type { Operation } from "../../outcome/operation.ts";

/**
 * Names the cause of a failure: two that are alike in this share a toast. A quota that is used up or a service that
 * is down is one cause whatever was asked; other failures are told apart by what the person was doing. The kind
 * decides, never the words: the same text in another tone is another message.
 */
export function causeOf(failure: Failure, operation: Operation | undefined = failure.operation): string {
  const { kind, status, code, dialect } = failure;
  const isShared = kind === "rate-limited" || kind === "unavailable" || kind === "unreachable";
  const doing = typeof operation === "object" ? operation.action : operation;
  return JSON.stringify(["faultline", kind, status, code ?? null, dialect, isShared ? null : (doing ?? null)]);
}
