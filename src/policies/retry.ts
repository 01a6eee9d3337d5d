import { isIdempotent } from "../http/methods.ts";
import type { RequestFacts } from "../http/readReply.ts";
import { type EpochMs, MAX_TIMER_MS, MINUTE_MS } from "../http/time.ts";
import type { RetryDecision, RetryRule } from "../outcome/decision.ts";
import { type Failure, traits } from "../outcome/failures.ts";
import { backoffMs } from "./backoff.ts";
import { endsTheSame, isBlocked } from "./passes.ts";

/** Decides when a failed request goes out again. Asks nothing but its arguments, its clock and its dice. */
export interface RetryPolicy {
  /** How long to wait before the next attempt, whoever makes it. Finite, from 0 up to what a browser's timer can hold. */
  delayMs(failure: Failure, retriesSoFar: number): number;
  /** Whether the same request may go out again without a person's word. */
  isAutomatic(failure: Failure, retriesSoFar: number, request: RequestFacts): boolean;
  /**
   * What is to be done about the failure, and by which rule. Its `at` is the server's own instant; a repetition by
   * "backoff" has none, and goes out after {@link RetryPolicy.delayMs}.
   */
  decide(failure: Failure, retriesSoFar: number, request: RequestFacts): RetryDecision;
}

/** How patient the policy is, and by which clock and dice it goes. */
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

type Verdict = readonly [action: RetryDecision["action"], rule: RetryRule];

/** The longest wait that is sat out by itself, unless the app says otherwise. */
export const LONGEST_WAIT_MS = 5 * MINUTE_MS;

/** Decides when a failed request may be repeated by itself (RFC 9110 §9.2.2) and how long it waits. */
export function createRetryPolicy({
  maxRetries = 3,
  maxDelayMs = LONGEST_WAIT_MS,
  now = Date.now,
  random = Math.random,
}: RetryPolicyOptions = {}): RetryPolicy {
  function delayMs(failure: Failure, retriesSoFar: number): number {
    const serversMs = (serversInstant(failure, retriesSoFar) ?? Number.NaN) - now();
    // The server's own instant wins over our guess. A timer set above its limit, or to no number, would fire at once.
    return Number.isNaN(serversMs) ? backoffMs(retriesSoFar, random) : Math.min(MAX_TIMER_MS, Math.max(0, serversMs));
  }

  /** The first rule that applies, and what it asks for. */
  function judge(failure: Failure, retriesSoFar: number, request: RequestFacts): Verdict {
    const { kind, mayRetry, unsent, retryAt = 0, reading } = failure;
    // Without a connection a person may give up and go elsewhere, so that only what may be repeated goes out later.
    const wasHeldBack = unsent && kind !== "unreachable";
    // What another request's reply said of methods and vetoes is not about one that never left.
    if (!wasHeldBack) {
      if (mayRetry === false) return ["stop", "server-said-no"];
      if (isBlocked(failure)) return ["ask", "blocked"];
      if (endsTheSame(failure, request)) return ["stop", "same-end"];
      if (!isIdempotent(request.method) && !request.idempotencyKey) return ["ask", "not-idempotent"];
    }
    const isSatOut = retryAt - now() <= Math.min(maxDelayMs, MAX_TIMER_MS) && reading?.certainty !== "implausible";
    if (!isSatOut) return ["ask", "wait-too-long"];
    if (!(retriesSoFar < maxRetries)) return ["ask", "retries-used-up"];
    if (wasHeldBack) return ["repeat", "never-sent"];
    if (serversInstant(failure, retriesSoFar) !== undefined) return ["repeat", "server-instant"];
    return ["repeat", traits[kind].repeat === "when-online" ? "when-online" : "backoff"];
  }

  function decide(failure: Failure, retries: number, request: RequestFacts): RetryDecision {
    const [action, rule] = judge(failure, retries, request);
    const at = { stop: undefined, ask: failure.retryAt, repeat: serversInstant(failure, retries) }[action];
    return { action, rule, ...(at !== undefined && { at }), retries, maxRetries };
  }

  return {
    delayMs,
    decide,
    isAutomatic: (failure, retriesSoFar, request) => decide(failure, retriesSoFar, request).action === "repeat",
  };
}

/** The server's instant. One that had passed when it came is believed once: obeyed again and again, it is a storm. */
function serversInstant({ retryAt, receivedAt }: Failure, retriesSoFar: number): EpochMs | undefined {
  return retriesSoFar > 0 && retryAt !== undefined && retryAt <= receivedAt ? undefined : retryAt;
}
