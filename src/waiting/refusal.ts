import type { EpochMs } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import { isFailure } from "../outcome/outcome.ts";

/** What closes a gate, and until when. */
export interface Refusal {
  /** The failure of everything that the gate holds back. */
  readonly failure: Failure;
  readonly at: EpochMs;
  /** Whether that is the server's word rather than our guess. */
  readonly isServers: boolean;
}

/** Whether an outcome speaks of the whole scope rather than of one request. */
export function isRefused(outcome: unknown): outcome is Failure {
  return isFailure(outcome) && (outcome.kind === "rate-limited" || outcome.kind === "unavailable");
}

/** The refusal that a reply is; `undefined`: it refuses nothing, was never asked for, or names no time to believe. */
export function refusalOf(outcome: unknown, now: EpochMs): Refusal | undefined {
  if (!isRefused(outcome) || outcome.unsent || outcome.reading?.certainty === "implausible") return undefined;
  const { retryAt } = outcome;
  return retryAt !== undefined && retryAt > now ? toRefusal(outcome, retryAt, true) : undefined;
}

/** A refusal as those see it whose requests never left: who asked, and what was decided for them, is not theirs. */
export function toRefusal(failure: Failure, at: EpochMs, isServers: boolean): Refusal {
  const { method: _method, operation: _operation, decision: _decision, ...rest } = failure;
  return { failure: { ...rest, unsent: true }, at, isServers };
}

/**
 * Whether it asks for a longer wait, not just for the same one later: of a first wave, each reply counts its seconds from
 * its own reception, and a busy page receives the last one late.
 */
export function isLonger(one: Refusal, other: Refusal, slackMs: number): boolean {
  const lengthMs = ({ at, failure }: Refusal) => at - failure.receivedAt;
  return one.at > other.at && lengthMs(one) > lengthMs(other) + slackMs;
}

/** The same refusal by another clock, which shows so much more. */
export function moveBy(ms: number, refusal: Refusal): Refusal {
  const { failure, at } = refusal;
  if (ms === 0) return refusal;
  const { receivedAt, retryAt } = failure;
  const moved = { receivedAt: receivedAt + ms, ...(retryAt !== undefined && { retryAt: retryAt + ms }) };
  return { ...refusal, at: at + ms, failure: { ...failure, ...moved } };
}
