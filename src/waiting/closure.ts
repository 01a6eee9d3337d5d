import type { EpochMs } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import { isFailure } from "../outcome/outcome.ts";

/** What closed a gate, and until when. */
export interface Closure {
  /** The failure of everything that the gate holds back. */
  readonly failure: Failure;
  readonly at: EpochMs;
  /** Whether that is the server's word rather than our guess. */
  readonly isServers: boolean;
}

/** Kinds that speak of the whole scope rather than of one request. */
export function isRefusal(outcome: unknown): outcome is Failure {
  return isFailure(outcome) && (outcome.kind === "rate-limited" || outcome.kind === "unavailable");
}

/** The closure that a reply asks for; `undefined`: it refuses nothing, or names no time that can be believed. */
export function closureOf(outcome: unknown, now: EpochMs): Closure | undefined {
  if (!isRefusal(outcome) || outcome.reading?.certainty === "implausible") return undefined;
  const { retryAt } = outcome;
  return retryAt !== undefined && retryAt > now ? toClosure(outcome, retryAt, true) : undefined;
}

/** A closure as those see it whose requests never left: who asked, and what was decided for them, is not theirs. */
export function toClosure(failure: Failure, at: EpochMs, isServers: boolean): Closure {
  const { method: _method, operation: _operation, decision: _decision, ...rest } = failure;
  return { failure: { ...rest, unsent: true }, at, isServers };
}
