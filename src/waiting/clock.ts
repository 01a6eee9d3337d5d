import { type EpochMs, SECOND_MS } from "../http/time.ts";
import { createAlarm } from "./alarm.ts";
import { realTime, type Time } from "./time.ts";

/** Tells the time, and when a shown time changes. All that count on one clock share one timer. */
export interface Clock extends Time {
  /**
   * Calls back when the time of day has moved on. The timer runs only while somebody listens and the page is visible;
   * after sleep, a hidden tab or the back-forward cache it catches up at once.
   * @param nextAt When the listener has something new to show; `undefined`: never again. Left out: every second.
   * @returns Ends it.
   */
  subscribe(listener: () => void, nextAt?: () => EpochMs | undefined): () => void;
}

export interface ClockOptions {
  /** The time that this clock goes by; default the machine's. */
  now?: (() => EpochMs) | undefined;
  /** Seconds of this clock in one real second: 1 by default, 0 for a stopped clock, 20 for a fast one. */
  rate?: number | undefined;
  /** What the clock shows when it is made; default: what `now` says. */
  startsAt?: EpochMs | undefined;
}

/** Thousands of countdowns end their seconds at thousands of instants; those that fall into one gap share a tick. */
const LEAST_GAP_MS = 100;

/** Makes a clock: the catalog and tests need ones that stand still or hurry. */
export function createClock({ now: source, rate = 1, startsAt }: ClockOptions = {}): Clock {
  const time = toTime(source ? { now: source } : realTime, rate, startsAt);
  // Nobody sees the figures of a hidden page.
  const alarm = createAlarm(time, { runsHidden: false, gapMs: LEAST_GAP_MS });
  return {
    ...time,
    subscribe: (listener, nextAt = () => Math.floor(time.now() / SECOND_MS + 1) * SECOND_MS) =>
      alarm.subscribe(listener, nextAt),
  };
}

function toTime(source: Time, rate: number, startsAt: EpochMs | undefined): Time {
  if (rate === 1 && startsAt === undefined) return { ...source, rate };
  const origin = source.now();
  const from = startsAt ?? origin;
  return { now: () => from + (source.now() - origin) * rate, rate };
}

/** The machine's clock: every countdown on the page goes by it unless told otherwise. */
export const systemClock: Clock = createClock();
