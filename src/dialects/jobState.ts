import type { JobState } from "../outcome/job.ts";

const words: { readonly [S in Exclude<JobState, "unknown">]: string } = {
  pending:
    "pending queued enqueued scheduled created accepted submitted waiting waiting_for_resource preparing not_started upload_complete",
  running:
    "running in_progress processing started active starting initializing building deploying provisioning creating updating deleting executing failing canceling cancelling",
  paused: "paused suspended on_hold",
  succeeded: "succeeded success successful completed complete job_complete done finished ready passed",
  failed: "failed failure error errored timed_out timeout crashed",
  cancelled: "cancelled canceled aborted stopped terminated",
};

/** Longer names of a failure (`SomeFailure`, `validation_failed`), and what turns one into something else. */
const namesFailure = /(^|_)(failed|failure)(_|$)/;
const turns = /(^|_)(not|no|non|never|without|if|until|before|after|from|on|retry|retrying|recovering)_/;

/**
 * The shared state that a word for a job's state usually means; `undefined` when it is none of those in use.
 * Only whole words count: "NotYetSucceeded" has not.
 */
export function toJobState(word: string): JobState | undefined {
  const plain = word
    .trim()
    .replace(/([a-z\d])(?=[A-Z])/g, "$1_")
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  const state = (Object.keys(words) as (keyof typeof words)[]).find((name) => words[name].split(" ").includes(plain));
  return state ?? (namesFailure.test(plain) && !turns.test(plain) ? "failed" : undefined);
}
