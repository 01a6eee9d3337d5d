import { type EpochMs, SECOND_MS } from "../http/time.ts";
import { type Failure, traits } from "../outcome/failures.ts";
import { isSettled, type Job } from "../outcome/job.ts";
import { isFailure, type Outcome } from "../outcome/outcome.ts";

/** How watching a job can end. `undefined` elsewhere: it goes on. */
export type JobFinal =
  | "succeeded"
  | "failed"
  | "cancelled"
  /** The server no longer knows the job. */
  | "expired"
  /** We stopped looking; the job may go on. */
  | "timeout"
  /** The status address was not one that we may ask. */
  | "refused"
  | "unauthenticated"
  | "forbidden"
  /** There is nothing to ask, or nothing was said that means anything. */
  | "unknown";

/** No server asks for more than that, whatever its `Retry-After: 0` says. */
const LEAST_MS = SECOND_MS;
const FIRST_MS = 2 * SECOND_MS;
const LONGEST_MS = 15 * SECOND_MS;
const HIDDEN_MS = 30 * SECOND_MS;

/** What is known when the next look at a job is planned. */
export interface PollState {
  now: EpochMs;
  /** The server's own instant for the next look. */
  retryAt?: EpochMs | undefined;
  /** Looks so far. */
  polls: number;
  /** Looks in a row that brought nothing. */
  failures: number;
  isHidden: boolean;
  /** The app's own pace in milliseconds; default 2 s, slowing down with the number of looks. */
  pollMs?: number | undefined;
}

/** How long until the next look at a job, in milliseconds. */
export function pollDelayMs({ now, retryAt, polls, failures, isHidden, pollMs }: PollState): number {
  if (retryAt !== undefined) return Math.max(LEAST_MS, retryAt - now);
  const own = pollMs !== undefined && pollMs >= 0 ? pollMs : Math.min(LONGEST_MS, FIRST_MS * 1.1 ** polls);
  const pace = failures > 0 ? Math.max(own, FIRST_MS * 2 ** Math.min(failures, 4)) : own;
  return Math.max(LEAST_MS, isHidden ? Math.max(pace, HIDDEN_MS) : pace);
}

/** What one look at a job brought. */
export interface Look {
  /** The job as it is now; `undefined`: not told. */
  job?: Job | undefined;
  /** How it ended; `undefined`: it goes on. */
  final?: JobFinal | undefined;
  failure?: Failure | undefined;
  data?: unknown;
  retryAt?: EpochMs | undefined;
}

/** Reads one look at a job. A look that fails says nothing about the job, unless it says that there is none to see. */
export function readLook(outcome: Outcome, last: Job | undefined, notFoundMeans: JobFinal): Look {
  if (isFailure(outcome)) return { failure: outcome, final: finalOf(outcome, notFoundMeans), retryAt: outcome.retryAt };
  const { job, data, retryAt } = outcome;
  if (job) return { job: joinJob(last, job), final: finalState(job), data, retryAt };
  // A monitor that sends the reader on to something else (RFC 9110 §15.3.3) has shown the result.
  const isResult = outcome.kind !== "accepted" && outcome.location !== undefined;
  if (isResult) return { job: joinJob(last, { state: "succeeded" }), final: "succeeded", data };
  return { data, retryAt };
}

/** How a job in this state has ended; `undefined`: it has not. */
export function finalState({ state }: Job): JobFinal | undefined {
  return isSettled(state) ? (state as JobFinal) : undefined;
}

/** What was known stays known until something newer is said; a share done is never more than all of it. */
export function joinJob(last: Job | undefined, next: Job): Job {
  const job = { ...last, ...next, statusUrl: next.statusUrl ?? last?.statusUrl };
  const progress = next.state === "succeeded" ? 1 : (next.progress ?? last?.progress);
  return progress === undefined ? job : { ...job, progress: Math.min(1, Math.max(0, progress)) };
}

function finalOf({ kind, status }: Failure, notFoundMeans: JobFinal): JobFinal | undefined {
  if (kind === "not-found") return notFoundMeans;
  if (kind === "gone") return "expired";
  if (kind === "unauthenticated" || kind === "forbidden") return kind;
  const passes = traits[kind].repeat !== "never" || status >= 500 || kind === "unreadable" || kind === "locked";
  // Asking again after any other refusal would only bring it again.
  return passes ? undefined : "unknown";
}
