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
 * The shared state that an API's word for a job's state means. Only whole words count: "NotYetSucceeded" has not.
 * @param own Words that this API alone uses, or uses in its own sense; they go first.
 * @returns `undefined` when the word is none for a state.
 */
export function toJobState(word: string, own: Readonly<Record<string, JobState>> = {}): JobState | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  if (Object.hasOwn(own, plain)) return own[plain];
  return (Object.keys(words) as (keyof typeof words)[]).find((state) => words[state].split(" ").includes(plain));
}
