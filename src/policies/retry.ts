import { isIdempotent } from "../http/methods.ts";
import type { RequestFacts } from "../http/readReply.ts";
import { type EpochMs, MAX_TIMER_MS, MINUTE_MS } from "../http/time.ts";
import type { RetryDecision, RetryRule } from "../outcome/decision.ts";
import { type Failure, traits } from "../outcome/failures.ts";
import { backoffMs } from "./backoff.ts";

export interface RetryPolicy {
  /** How long to wait before the next attempt, whoever makes it. Finite, from 0 up to what a browser's timer can hold. */
  delayMs(failure: Failure, retriesSoFar: number): number;
  /** What to do about sending it again, and why. */
  decide(failure: Failure, retriesSoFar: number, request: RequestFacts): RetryDecision;
  /** Whether the same request may go out again without a person's word: whether {@link decide} says `repeat`. */
  isAutomatic(failure: Failure, retriesSoFar: number, request: RequestFacts): boolean;
}

export interface RetryPolicyOptions {
  /** How often a request is repeated by itself; default 3. */
  maxRetries?: number | undefined;
  /** The longest wait that is sat out by itself, in milliseconds; default 5 minutes. A longer one is shown and needs a person. */
  maxDelayMs?: number | undefined;
  /** The clock; default `Date.now`. */
  now?: (() => EpochMs) | undefined;
  /** The dice; default `Math.random`. */
  random?: (() => number) | undefined;
}

/** Decides when a failed request may be repeated by itself (RFC 9110 §9.2.2) and how long it waits. */
export function createRetryPolicy({
  maxRetries = 3,
  maxDelayMs = 5 * MINUTE_MS,
  now = Date.now,
  random = Math.random,
}: RetryPolicyOptions = {}): RetryPolicy {
  function delayMs({ retryAt }: Failure, retriesSoFar: number): number {
    const serversMs = (retryAt ?? Number.NaN) - now();
    // The server's own instant wins over our guess. A timer set above its limit, or to no number, would fire at once.
    return Number.isNaN(serversMs) ? backoffMs(retriesSoFar, random) : Math.min(MAX_TIMER_MS, Math.max(0, serversMs));
  }

  function ruleFor(failure: Failure, retriesSoFar: number, request: RequestFacts): RetryRule {
    const { kind, retryAt, mayRetry, unsent, reading } = failure;
    if (mayRetry === false) return "server-said-no";
    if (!unsent && !canPass(failure, request)) return "same-end";
    if (!unsent && !isIdempotent(request.method) && !request.idempotencyKey) return "not-idempotent";
    const isTooLong = (retryAt ?? 0) - now() > Math.min(maxDelayMs, MAX_TIMER_MS);
    if (isTooLong || reading?.certainty === "implausible") return "wait-too-long";
    if (!(retriesSoFar < maxRetries)) return "retries-used-up";
    if (unsent) return "never-sent";
    if (retryAt !== undefined) return "server-instant";
    return traits[kind].repeat === "when-online" ? "when-online" : "backoff";
  }

  function decide(failure: Failure, retriesSoFar: number, request: RequestFacts): RetryDecision {
    const rule = ruleFor(failure, retriesSoFar, request);
    return { action: actions[rule], rule, at: failure.retryAt, retries: retriesSoFar, maxRetries };
  }

  return {
    delayMs,
    decide,
    isAutomatic: (...about) => decide(...about).action === "repeat",
  };
}

const actions: { readonly [R in RetryRule]: RetryDecision["action"] } = {
  "server-instant": "repeat",
  backoff: "repeat",
  "when-online": "repeat",
  "never-sent": "repeat",
  "not-idempotent": "ask",
  "wait-too-long": "ask",
  "retries-used-up": "ask",
  "app-said-no": "ask",
  "called-off": "ask",
  "server-said-no": "stop",
  "same-end": "stop",
};

/** Whether sending the same again can end otherwise. */
function canPass({ status, kind, retryAt, mayRetry }: Failure, { idempotencyKey }: RequestFacts): boolean {
  switch (status) {
    case 501: // What is not implemented now will not be in a minute (RFC 9110 §15.6.2).
      return false;
    case 425: // RFC 8470 §5.2: too early, so later.
      return true;
    case 413: // Too large for good, unless the server names a time (RFC 9110 §15.5.14).
      return retryAt !== undefined;
    case 409: // The first attempt under this key is still at work, when the server says so.
      return mayRetry === true && idempotencyKey !== undefined;
    default:
      return traits[kind].repeat !== "never";
  }
}
