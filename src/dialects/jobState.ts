import type { JobState } from "../outcome/job.ts";

/** Whole words, or parts of a longer one (`validation_failed`); the first that is met. */
const parts: readonly (readonly [RegExp, JobState | undefined])[] = [
  [
    /pending|(en|in_)?queued?|scheduled|created|accepted|submitted|requested|open|new|waiting|preparing|not_started|upload_complete|throttled|delayed|deferred/,
    "pending",
  ],
  [/paused|suspended|on_hold|manual|blocked|requires_action|action_required/, "paused"],
  // What turns the word behind it into something else: "NotYetSucceeded" has not.
  [/(no[tn]?|never|without|if|until|before|after|from|on|retry(ing)?|recovering)(?=_)/, undefined],
  [/failed|failure|error(ed)?|timed_?out|timeout|crashed|killed|dead|expired|rejected/, "failed"],
  [/succeeded|success(ful)?|completed?|done|finished|ended|ready|passed|processed|live/, "succeeded"],
  [/cancell?ed|aborted|stopped|terminated|revoked|skipped/, "cancelled"],
  [
    /(runn|process|start|initializ|build|deploy|provision|creat|updat|delet|execut|fail|cancell?)ing|progress|in_(process|flight)|started|active|retry/,
    "running",
  ],
];

const words = parts.map(([word, state]) => [new RegExp(`(^|_)(${word.source})(_|$)`), state] as const);

/** The shared state that a word for a job's state usually means; `undefined` when it is none of those in use. */
export function toJobState(word: string): JobState | undefined {
  const plain = word
    .slice(0, 100)
    .trim()
    .replace(/([a-z\d])(?=[A-Z])/g, "$1_")
    .toLowerCase()
    .replace(/[\s-]+/g, "_")
    // What it came to stands before what it came with.
    .replace(/_with_.*/, "");
  return words.find(([word]) => word.test(plain))?.[1];
}
