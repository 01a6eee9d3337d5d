import * as z from "zod/mini";
import type { Job, JobState } from "../../outcome/job.ts";
import { maybe, number, text } from "../shapes.ts";

/** Every word that Sensei has for where a migration stands. */
const states = new Map<string | undefined, JobState>([
  ["pending", "pending"],
  ["approved", "pending"],
  ["planning", "running"],
  ["running", "running"],
  ["pausing", "running"],
  ["validating", "running"],
  ["rolling_back", "running"],
  // It waits for a person to approve the plan: no amount of polling ends that.
  ["plan_ready", "paused"],
  ["paused", "paused"],
  ["completed", "succeeded"],
  ["failed", "failed"],
  // Undone, so it did not do what was asked.
  ["rolled_back", "failed"],
  ["cancelled", "cancelled"],
]);

export const JobFacts = z.object({
  id: text,
  status: maybe(z.string()),
  status_url: text,
  links: maybe(z.object({ self: text })),
  /** On the job's own page. */
  progress: maybe(z.object({ overall_percent: number, current_phase: text })),
  /** In lists. */
  progress_percent: number,
  error: maybe(z.object({ code: text, message: text })),
});

/** What stands in `data`, unless that is a part of a resource with an id of its own. */
export function unwrap(body: unknown): unknown {
  const { id, data } = Object(body) as { id?: unknown; data?: unknown };
  return id === undefined && typeof data === "object" && data !== null ? data : body;
}

/** `undefined` when it is something else: other resources have an id and a status too, but not these words. */
export function toJob(facts: z.output<typeof JobFacts>, status: number): Job | undefined {
  const { id, status: word, progress } = facts;
  const statusUrl = facts.status_url ?? facts.links?.self;
  const isAccepted = status === 202 && (id ?? word ?? statusUrl) !== undefined;
  const state =
    states.get(word?.toLowerCase()) ?? (isAccepted ? (word === undefined ? "pending" : "unknown") : undefined);
  const percent = progress?.overall_percent ?? facts.progress_percent;
  return (
    state && {
      id,
      statusUrl,
      state,
      rawState: word,
      progress: percent === undefined ? undefined : percent / 100,
      phase: progress?.current_phase,
      message: facts.error?.message,
    }
  );
}
