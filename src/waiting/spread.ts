import { type EpochMs, SECOND_MS } from "../http/time.ts";

/** Those held back come in over this time at most, so that the server does not close at once again. */
const SPREAD_MS = SECOND_MS / 2;
const SPREAD_EACH_MS = 10;

/** When those come in that an open gate has held back: each at a moment of its own. */
export interface Spread {
  /** The gate opens now, for so many. */
  begin(now: EpochMs, count: number): void;
  /** @param place Where among them it stands, from 0 to 1. */
  releaseAt(place: number): EpochMs;
}

/** Makes one that lets everybody in at once. */
export function createSpread(): Spread {
  let openedAt = 0;
  let lastsMs = 0;
  return {
    begin(now, count) {
      openedAt = now;
      lastsMs = Math.min(SPREAD_MS, count * SPREAD_EACH_MS);
    },
    releaseAt: (place) => Math.round(openedAt + place * lastsMs),
  };
}
