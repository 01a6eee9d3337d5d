import type { EpochMs } from "../http/time.ts";

/** As much of a clock as a wait needs: what time it is, and how fast it goes. */
export interface Time {
  now(): EpochMs;
  /** Seconds of this clock in one real second; left out: 1. 0 stands still. */
  readonly rate?: number | undefined;
}

/** The machine's own. Looked up late, so that what a test puts in its place is used. */
export const realTime: Time = { now: () => Date.now() };
