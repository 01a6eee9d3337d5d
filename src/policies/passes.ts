import type { RequestFacts } from "../http/readReply.ts";
import { type Failure, type FailureKind, traits } from "../outcome/failures.ts";

/** Kinds that pass once somebody has done something, or a freeze has ended: then the same request is right. */
const blocked: readonly FailureKind[] = ["unauthenticated", "locked", "approval-required", "precondition-required"];

/** Whether something outside of the request has to change first, which only a person can tell. */
export function isBlocked({ kind }: Failure): boolean {
  return blocked.includes(kind);
}

/** Whether sending the same again would only bring the same answer. */
export function endsTheSame({ status, kind, retryAt, mayRetry }: Failure, { idempotencyKey }: RequestFacts): boolean {
  const ends: Readonly<Record<number, boolean>> = {
    // What is not implemented now will not be in a minute (RFC 9110 §15.6.2).
    501: true,
    // RFC 8470 §5.2: too early, so later.
    425: false,
    // Too large for good, unless the server names a time (RFC 9110 §15.5.14).
    413: retryAt === undefined,
    // The first attempt under this key is still at work, when the server says so.
    409: mayRetry !== true || !idempotencyKey,
  };
  return ends[status] ?? traits[kind].repeat === "never";
}
