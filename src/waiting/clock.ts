import { type EpochMs, MAX_TIMER_MS, SECOND_MS } from "../http/time.ts";
import { isVisible, onPageNews } from "./page.ts";
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
  /** The time that this clock goes by; default `Date.now`. */
  now?: (() => EpochMs) | undefined;
  /** Seconds of this clock in one real second: 1 by default, 0 for a stopped clock, 20 for a fast one. */
  rate?: number | undefined;
  /** What the clock shows when it is made; default: what `now` says. */
  startsAt?: EpochMs | undefined;
}

/** Thousands of countdowns end their seconds at thousands of instants; those that fall into one gap share a tick. */
const LEAST_GAP_MS = 100;

interface Entry {
  readonly listener: () => void;
  readonly nextAt: () => EpochMs | undefined;
  dueAt: EpochMs;
}

/** Makes a clock: the catalog and tests need ones that stand still or hurry. */
export function createClock({ now: source = realTime.now, rate = 1, startsAt }: ClockOptions = {}): Clock {
  const origin = source();
  const isPlain = rate === 1 && startsAt === undefined;
  const now = isPlain ? source : () => (startsAt ?? origin) + (source() - origin) * rate;

  const entries = new Set<Entry>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  let tickedAt = Number.NEGATIVE_INFINITY;
  let stopNews: (() => void) | undefined;

  function arm(at: EpochMs): void {
    clearTimeout(timer);
    timer = undefined;
    wakesAt = at;
    if (at === Number.POSITIVE_INFINITY || rate <= 0 || !isVisible()) return;
    // Bounded on both sides: somebody may set the machine's clock back.
    const gap = Math.min(LEAST_GAP_MS, tickedAt + LEAST_GAP_MS - source());
    timer = setTimeout(() => tick(), Math.min(MAX_TIMER_MS, Math.max(0, gap, Math.ceil((at - now()) / rate))));
  }

  /** Tells those whose time has come by now. */
  function tick(upTo: EpochMs = now()): void {
    tickedAt = source();
    let earliest = Number.POSITIVE_INFINITY;
    // A listener may leave, or bring others, while it is told.
    for (const entry of [...entries]) {
      if (entry.dueAt <= upTo) {
        entry.dueAt = entry.nextAt() ?? Number.POSITIVE_INFINITY;
        entry.listener();
      }
      earliest = Math.min(earliest, entry.dueAt);
    }
    arm(earliest);
  }

  /** After a sleep, nothing that was planned says what is shown. */
  const catchUp = () => tick(Number.POSITIVE_INFINITY);

  return {
    now,
    rate,
    subscribe(listener, nextAt = () => Math.floor(now() / SECOND_MS + 1) * SECOND_MS) {
      const entry: Entry = { listener, nextAt, dueAt: nextAt() ?? Number.POSITIVE_INFINITY };
      entries.add(entry);
      stopNews ??= onPageNews(catchUp);
      if (entry.dueAt < wakesAt) arm(entry.dueAt);
      return () => {
        entries.delete(entry);
        if (entries.size > 0) return;
        arm(Number.POSITIVE_INFINITY);
        stopNews?.();
        stopNews = undefined;
      };
    },
  };
}

/** The machine's clock: every countdown on the page goes by it unless told otherwise. */
export const systemClock: Clock = createClock();
