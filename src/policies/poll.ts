import { type EpochMs, SECOND_MS } from "../http/time.ts";
import { type Failure, traits } from "../outcome/failures.ts";
import { isSettled, type Job, type JobFinal } from "../outcome/job.ts";
import { type Accepted, isFailure, type Outcome, type Success } from "../outcome/outcome.ts";

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
  /** What this look showed of the way in which the page tells; `undefined`: nothing. */
  manner?: Manner | undefined;
}

/** How a job's page tells where the job stands: by 202 as long as it goes on, or in words under another status. */
export type Manner = "status" | "words";

/**
 * Reads one look at a job. A look that fails says nothing about the job, unless it says that there is none to see.
 * @param manner How the page has told before; `undefined`: no look has shown it.
 */
export function readLook(outcome: Outcome, last: Job | undefined, notFoundMeans: JobFinal, manner?: Manner): Look {
  if (isFailure(outcome)) return { failure: outcome, final: finalOf(outcome, notFoundMeans), retryAt: outcome.retryAt };
  const { kind, job, data, retryAt } = outcome;
  if (kind === "accepted") {
    const seen = job ? joinJob(last, job) : last;
    return { job: seen, final: job && finalState(job), data, retryAt, manner: "status" };
  }
  if (job) return { job: joinJob(last, job), final: finalState(job), data, retryAt, manner: "words" };
  if (isResult(outcome, last, manner)) {
    const ended: Job = { state: "succeeded", rawState: undefined, phase: undefined, message: undefined };
    return { job: joinJob(last, ended), final: "succeeded", data };
  }
  return { data, retryAt };
}

/**
 * Whether a reply without a job is what came of it. A monitor sends the reader on to that, or turns into it: then its 202
 * ends (RFC 9110 §15.3.3; "Location" in Azure's asynchronous operations).
 */
function isResult({ kind, location, data }: Success | Accepted, last: Job | undefined, manner?: Manner): boolean {
  if (location !== undefined || kind === "not-modified") return location !== undefined;
  if (manner) return manner === "status";
  // The first look already. Of a job that was told in words the page is to tell in words as well.
  const isUntold = last?.state === "pending" && /^(accepted)?$/i.test(last.rawState ?? "") && !last.progress;
  return isUntold && !goesOn(data, 3);
}

/** Whether something in it says plainly that it goes on, in words that no dialect took for those of a job. */
function goesOn(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null || depth === 0) return false;
  return Object.entries(value).some(([name, inner]) => {
    if (typeof inner === "string") return /stat(e|us)$/i.test(name) && underWay.test(inner);
    if (typeof inner === "number") return /progress|percent/i.test(name) && inner < 100 && inner !== 1;
    return goesOn(inner, depth - 1);
  });
}

const underWay = /^(pending|(en)?queued|accepted|scheduled|waiting|paused|not[ _-]?started|in[ _-]?progress|\w+ing)$/i;

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
