import { type Failure, type FailureKind, traits } from "../outcome/failures.ts";

/** Refused before anything was done, and meant to be taken up again: after a freeze, an approval, a sign-in. */
const resumed: readonly FailureKind[] = ["locked", "approval-required", "precondition-required", "unauthenticated"];

/**
 * Whether the same request, sent again after this failure, is the same intent and goes out under the same key
 * (IETF draft "Idempotency-Key header field", §2.6 and §2.7). A key that is kept too long can only bring the first reply
 * back; one that is dropped too early can do the work twice.
 *
 * | failure | key | because |
 * |---|---|---|
 * | `unreachable`, `timed-out`, 408 | kept | the reply is lost, not the work |
 * | `bad-gateway`, `gateway-timeout` | kept | the gateway lost the reply |
 * | `server-error`, other 5xx | kept | it may have failed after the work |
 * | `unavailable`, `rate-limited`, 425, 413 with a wait | kept | not yet looked at; the same will be sent |
 * | 409 that may be repeated | kept | the first request under this key is at work |
 * | `locked`, `approval-required`, `precondition-required`, `unauthenticated` | kept | the same is resumed later |
 * | `unreadable` | kept | it may well be done; only its reply is broken |
 * | whatever the server says may be repeated | kept | its own word |
 * | `invalid`, `unprocessable`, `bad-request` and other 4xx, 409 else | dropped | this request is decided; the next is another |
 */
export function isOpenEnd({ kind, status, retryAt, mayRetry }: Failure): boolean {
  if (mayRetry === true || status === 425 || resumed.includes(kind)) return true;
  if (kind === "content-too-large") return retryAt !== undefined;
  // What a policy repeats by itself is what may have been done, or not have been looked at.
  return kind === "unreadable" || traits[kind].repeat !== "never";
}
