import type { JobState } from "../outcome/job.ts";

const words: { readonly [S in Exclude<JobState, "unknown">]: string } = {
  pending: "pending queued scheduled created accepted submitted waiting not_started",
  running: "running in_progress processing started active starting",
  paused: "paused suspended on_hold",
  succeeded: "succeeded success successful completed complete done finished",
  failed: "failed failure error errored timed_out",
  cancelled: "cancelled canceled aborted stopped",
};

/**
 * The shared state that a word for a job's state usually means; `undefined` when it is none of those in use.
 * Only whole words count: "NotYetSucceeded" has not.
 */
export function toJobState(word: string): JobState | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return (Object.keys(words) as (keyof typeof words)[]).find((state) => words[state].split(" ").includes(plain));
}
