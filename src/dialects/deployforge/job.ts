import * as z from "zod/mini";
import type { Job } from "../../outcome/job.ts";
import { toJobState } from "../jobState.ts";
import { number, text } from "../shapes.ts";

/** A job as the 202 names it (`job_id`, `status_url`) and as its own page shows it (`id`, `current_state`, `progress`). */
export const JobFacts = z.object({
  id: text,
  job_id: text,
  status_url: text,
  current_state: text,
  /** Per cent. */
  progress: number,
});

/** `undefined` when the facts are those of something else: only a job has a state or a place to ask for it. */
export function toJob(facts: z.output<typeof JobFacts>): Job | undefined {
  const { id, job_id, status_url, current_state, progress } = facts;
  if (job_id === undefined && status_url === undefined && current_state === undefined) return undefined;
  return {
    id: job_id ?? id,
    statusUrl: status_url,
    // A job that was only just accepted has no word for it yet.
    state: current_state === undefined ? "pending" : (toJobState(current_state) ?? "unknown"),
    rawState: current_state,
    progress: progress === undefined ? undefined : progress / 100,
  };
}
