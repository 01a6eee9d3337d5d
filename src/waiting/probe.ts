import { type EpochMs, SECOND_MS } from "../http/time.ts";
import { type Alarm, once } from "./alarm.ts";
import type { Time } from "./time.ts";

/** How long the others wait for a probe, before the next one goes: it may be slow for its own reasons. */
export const PATIENCE_MS = 10 * SECOND_MS;

/** The turn of one request to go ahead. */
export interface Turn {
  /** Ends it in this tab; `false`: it took so long that another one's turn has come, whose word counts. */
  end(): boolean;
  /** Ends it for other tabs, once they have been told what it brought. */
  unlock(): void;
}

/** Sees to it that one request at a time goes ahead to try, in this tab and in all. */
export interface Probe {
  /** Until when the others wait for the one that is ahead; `undefined`: none is. */
  readonly until: EpochMs | undefined;
  begin(): Promise<Turn>;
  /** What it was to find out is known from elsewhere. */
  drop(): void;
}

export interface ProbeTools {
  time: Time;
  alarm: Alarm;
  /**
   * Waits until no other tab goes ahead, and returns what lets the next one; the signal ends the waiting, not the turn.
   */
  lock: (signal: AbortSignal) => Promise<() => void>;
}

/** Makes the probe of one gate. */
export function createProbe({ time, alarm, lock }: ProbeTools): Probe {
  let ahead: { until: EpochMs } | undefined;
  const patience = () => time.now() + PATIENCE_MS;
  return {
    get until() {
      return ahead && ahead.until > time.now() ? ahead.until : undefined;
    },
    async begin() {
      const mine = { until: patience() };
      ahead = mine;
      const impatience = new AbortController();
      const stopWaiting = once(alarm, time, mine.until, () => {
        // First, or the next one would take the turn in the same moment.
        mine.until = patience();
        impatience.abort();
      });
      const unlock = await lock(impatience.signal);
      stopWaiting();
      mine.until = patience();
      const stop = once(alarm, time, mine.until, unlock);
      return {
        unlock() {
          stop();
          unlock();
        },
        end() {
          const isAhead = ahead === mine;
          if (isAhead) ahead = undefined;
          return isAhead;
        },
      };
    },
    drop() {
      ahead = undefined;
    },
  };
}
