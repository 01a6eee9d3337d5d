import * as z from "zod/mini";
import type { Job, JobState } from "../../outcome/job.ts";
import { toJobState } from "../jobState.ts";
import { maybe, number, text } from "../shapes.ts";

/** Sensei's own words for where a migration stands. */
const states: Readonly<Record<string, JobState>> = {
  planning: "running",
  // It waits for a person to approve the plan: no amount of polling ends that.
  plan_ready: "paused",
  approved: "pending",
  pausing: "running",
  validating: "running",
  rolling_back: "running",
  // Undone, so it did not do what was asked.
  rolled_back: "failed",
};

export const JobFacts = z.object({
  id: z.string(),
  status: z.string(),
  status_url: text,
  links: maybe(z.object({ self: text })),
  /** On the job's own page. */
  progress: maybe(z.object({ overall_percent: number, current_phase: text })),
  /** In lists. */
  progress_percent: number,
  error: maybe(z.object({ message: text })),
});

/** `undefined` when the status is no word for a job's state: other resources have an id and a status too. */
export function toJob(facts: z.output<typeof JobFacts>, status: number): Job | undefined {
  const state = toJobState(facts.status, states) ?? (status === 202 ? "unknown" : undefined);
  const percent = facts.progress?.overall_percent ?? facts.progress_percent;
  return (
    state && {
      id: facts.id,
      statusUrl: facts.status_url ?? facts.links?.self,
      state,
      rawState: facts.status,
      progress: percent === undefined ? undefined : percent / 100,
      phase: facts.progress?.current_phase,
      message: facts.error?.message,
    }
  );
}
