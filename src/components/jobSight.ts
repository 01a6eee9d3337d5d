import type { EpochMs } from "../http/time.ts";
import type { Failure, Tone } from "../outcome/failures.ts";
import type { Job, JobFinal, JobState } from "../outcome/job.ts";
import type { LineState } from "./pieces/stepLineParts.ts";
import { countOf } from "./words/count.ts";

/** What a job view needs to know of a watch: what `useJob` returns fits. */
export interface JobSight {
  readonly job?: Job | undefined;
  /** How the watch ended; `undefined`: it goes on. */
  readonly final?: JobFinal | undefined;
  /** Why the last look at the job failed, or why the job did. */
  readonly failure?: Failure | undefined;
  /** Since when no look has succeeded; the last known state is then out of date. */
  readonly lostSince?: EpochMs | undefined;
  /** When the job was last seen. Default: `lostSince`, which is at most one look later. */
  readonly seenAt?: EpochMs | undefined;
  readonly nextPollAt?: EpochMs | undefined;
  /** Looks at once. */
  pollNow?(): void;
}

/** The situation of the person who waits for a job; each has its own words in the locale. */
export type JobView = JobState | JobFinal | "lost";

interface JobLook {
  readonly tone: Tone;
  /** How the line is drawn; `undefined`: none, the words say it all. */
  readonly line?: LineState;
}

/** What each situation looks like. A watch that ended while the job may go on keeps the dotted line of lost sight. */
export const jobLooks: { readonly [K in JobView]: JobLook } = {
  pending: { tone: "wait", line: "running" },
  running: { tone: "wait", line: "running" },
  paused: { tone: "neutral", line: "paused" },
  lost: { tone: "warning", line: "lost" },
  succeeded: { tone: "success" },
  failed: { tone: "critical", line: "failed" },
  cancelled: { tone: "neutral" },
  expired: { tone: "neutral" },
  timeout: { tone: "warning", line: "lost" },
  refused: { tone: "warning" },
  unauthenticated: { tone: "info", line: "lost" },
  forbidden: { tone: "locked" },
  unknown: { tone: "warning", line: "lost" },
};

/** Where nothing goes on until the person acts. */
export const waitsForPerson: ReadonlySet<JobView> = new Set(["paused", "failed", "timeout", "unauthenticated"]);

/** Which situation a watch shows. How it ended beats lost sight, and lost sight beats what was last seen. */
export function jobViewOf({ job, final, lostSince }: JobSight): JobView {
  if (final !== undefined) return final;
  if (job?.state === "succeeded" || job?.state === "failed" || job?.state === "cancelled") return job.state;
  if (lostSince !== undefined) return "lost";
  return job?.state ?? "pending";
}

/** The share that is done, 0 to 1; `undefined`: not known, or the job has not begun. */
export function shareOf({ job }: JobSight): number | undefined {
  return job?.state === "pending" || !Number.isFinite(job?.progress) ? undefined : job?.progress;
}

/** Where a job stands among its steps; `undefined` when the data does not say. */
export interface JobPlace {
  readonly step: number | undefined;
  readonly count: number | undefined;
  /** What the step is called. */
  readonly phase: string | undefined;
}

/** One step of a job, where the API's name for it is not what a person calls it. */
export interface JobStep {
  /** The phase, as the API has it: `"data_transfer"`. */
  readonly name: string;
  /** What a person calls it. */
  readonly label: string;
}

/** Where a job stands, by the app's word or by where its phase stands among the names of the steps. */
export function placeOf(
  job: Job | undefined,
  steps: number | readonly (string | JobStep)[] | undefined,
  step?: number,
): JobPlace {
  // A machine's word, in words: `data_transfer`; a person's, such as `copying my_file.txt`, stays.
  const phase = job?.phase?.replace(/^\S+$/, (word) => word.replaceAll("_", " "));
  if (typeof steps !== "object") return { step: countOf(step), count: countOf(steps), phase };
  const index = steps.findIndex((one) => (typeof one === "object" ? one.name : one) === job?.phase);
  const found = steps[index];
  return {
    step: countOf(step) ?? (index + 1 || undefined),
    count: steps.length,
    phase: typeof found === "object" ? found.label : phase,
  };
}

/** What a listener has heard of a job. */
export interface JobHeard {
  readonly view: JobView;
  /** The most that was reached in this view, in quarters: 0 to 3. */
  readonly quarter: number;
}

/**
 * What a listener hears next: turns and quarters, never each look, and no quarter twice when a share goes to and fro.
 * The same object comes back when there is nothing to say; a mere start is no news to the person who caused it.
 */
export function hearJob(before: JobHeard | undefined, seen: JobView, share: number | undefined): JobHeard {
  const view = seen === "pending" ? "running" : seen;
  const quarter = view !== "running" || share === undefined ? 0 : Math.max(0, Math.min(3, Math.floor(share * 4)));
  if (before?.view === view && !(quarter > before.quarter)) return before;
  return { view, quarter };
}
