import type { EpochMs } from "../http/time.ts";
import { onWake } from "./page.ts";

/** As much of a clock as a wait needs: what time it is, and how fast it goes. */
export interface Time {
  now(): EpochMs;
  /** Seconds of this clock in one real second; left out: 1. 0 stands still. */
  readonly rate?: number | undefined;
  /** Keeps the clock from being set while something waits by it; returns what ends that. */
  hold?(): () => void;
  /** Says that this instant has come: a timer that was set for it has run out. */
  reach?(at: EpochMs): void;
}

/**
 * A clock that shows the time of day, and that nobody can set forward or back while something waits by it: then it goes
 * by the time since the page began. That one stands still while some machines sleep, so when the page is seen, restored
 * or connected again, a time of day that is ahead is believed.
 */
export function createSteadyTime(wall: () => EpochMs, sinceBegin: () => number): Time {
  let holders = 0;
  /** When the page began, as the time of day told when the hold did. */
  let beganAt = 0;
  let last = 0;
  let stopNews = () => {};

  function begin(): void {
    last = sinceBegin();
    beganAt = wall() - last;
  }

  /** It never goes back, unless a test has put another in its place. */
  function elapsed(): number {
    if (sinceBegin() < last) begin();
    last = sinceBegin();
    return last;
  }

  const reach = (at: EpochMs) => {
    if (holders > 0) beganAt = Math.max(beganAt, at - elapsed());
  };

  return {
    now: () => (holders > 0 ? Math.round(elapsed() + beganAt) : wall()),
    reach,
    hold() {
      if (holders === 0) {
        begin();
        stopNews = onWake(() => reach(wall()));
      }
      holders += 1;
      return () => {
        holders -= 1;
        if (holders === 0) stopNews();
      };
    },
  };
}

/** The machine's own. Its sources are looked up late, so that what a test puts in their place is used. */
export const realTime: Time = createSteadyTime(
  () => Date.now(),
  () => performance.now(),
);
