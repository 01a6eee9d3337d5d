import type { JobView } from "./jobSight.ts";

/** What a listener has heard of a job. */
export interface JobHeard {
  readonly view: JobView;
  /** The most that was reached in this view, in quarters: 0 to 3. */
  readonly quarter: number;
  /** What is worth saying now: the situation changed, or another quarter is done. */
  readonly news?: "turn" | "quarter";
}

/**
 * What a listener hears of a job: turns and quarters, never each look, and no quarter twice when a share goes to and
 * fro. A job that was there from the start is on the page already, and a start is no news to the person who caused it.
 */
export function hearJob(before: JobHeard | undefined, view: JobView, share: number | undefined): JobHeard {
  const quarter = share === undefined ? 0 : Math.min(3, Math.floor(share * 4));
  if (before === undefined) return { view, quarter };
  if (before.view !== view) {
    return before.view === "pending" && view === "running" ? { view, quarter } : { view, quarter, news: "turn" };
  }
  const isFurther = view === "running" && quarter > before.quarter;
  return isFurther ? { view, quarter, news: "quarter" } : { view, quarter: Math.max(quarter, before.quarter) };
}
