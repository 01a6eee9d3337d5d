import type { EpochMs } from "../http/time.ts";
import type { Job, JobFinal } from "../outcome/job.ts";
import type { Accepted, Success } from "../outcome/outcome.ts";
import { finalState, joinJob } from "../policies/poll.ts";

/** What names a job: the reply that started it, its own page, or the job itself, such as one kept from before a reload. */
export type JobSource = Success | Accepted | Job;

/** Where the watch of a job begins. */
export interface JobStart {
  readonly job: Job | undefined;
  readonly final: JobFinal | undefined;
  readonly data: unknown;
  /** The server's own instant for the first look. */
  readonly retryAt: EpochMs | undefined;
}

/** Reads where a watch begins; a job that has ended, or has no address that we may ask, is never asked for. */
export function jobOf(source: JobSource): JobStart {
  const { job: named, data, retryAt }: Partial<JobStart> = "kind" in source ? source : { job: source };
  const job = named && joinJob(undefined, named);
  // An address that the reply had and the job has not was of another origin, or no address: it was refused.
  // Where nothing but a state is known, it was the address in a header that made it a job.
  const isBare = named !== undefined && Object.keys(named).join() === "state";
  const untold = isBare || hasAddress(data, 3) ? "refused" : "unknown";
  const final = (job && finalState(job)) ?? (job?.statusUrl === undefined ? untold : undefined);
  return { job, final, data, retryAt };
}

/** Whether a name in it is one that dialects read a job's address from: an avatar's address is none to ask at. */
function hasAddress(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null || depth === 0) return false;
  return Object.entries(value).some(([name, inner]) =>
    typeof inner === "string" ? /^(status_?url|self|href|location)$/i.test(name) : hasAddress(inner, depth - 1),
  );
}
