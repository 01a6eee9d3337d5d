/** Where a long-running job stands, in the words that all dialects share. */
export type JobState = "pending" | "running" | "paused" | "succeeded" | "failed" | "cancelled" | "unknown";

/** How watching a job can end. `undefined` elsewhere: it goes on. */
export type JobFinal =
  | "succeeded"
  | "failed"
  | "cancelled"
  /** The server no longer knows the job. */
  | "expired"
  /** We stopped looking; the job may go on. */
  | "timeout"
  /** The status address was not one that we may ask. */
  | "refused"
  | "unauthenticated"
  | "forbidden"
  /** There is nothing to ask, or nothing was said that means anything. */
  | "unknown";

/** Work that goes on after the reply (202), as far as the API told. */
export interface Job {
  readonly id?: string | undefined;
  /** Absolute address to poll. Only addresses of the API's own origin get here; `undefined`: none, or refused. */
  readonly statusUrl?: string | undefined;
  readonly state: JobState;
  /** The API's own word for the state, when it has one. */
  readonly rawState?: string | undefined;
  /** Share done, 0 to 1; `undefined`: not known. */
  readonly progress?: number | undefined;
  /** The step it is at, in the API's words. */
  readonly phase?: string | undefined;
  /** What the API says of it, when that is a sentence for people: why a job failed, say. */
  readonly message?: string | undefined;
}

/** Whether nothing more will happen to a job in this state. */
export function isSettled(state: JobState): boolean {
  return state === "succeeded" || state === "failed" || state === "cancelled";
}
