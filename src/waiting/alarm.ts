import { type EpochMs, MAX_TIMER_MS } from "../http/time.ts";
import { isVisible, onPageNews } from "./page.ts";
import { report } from "./report.ts";
import { realTime, type Time } from "./time.ts";

/** One timer for all who wait by the same clock. */
export interface Alarm {
  /**
   * Calls back when the time has come, and whenever the page's own state may have changed: after sleep, a hidden tab or
   * the back-forward cache nothing that was planned says what is so.
   * @param nextAt When the next call is due, asked before each; `undefined`: never.
   * @returns Ends it.
   */
  subscribe(listener: () => void, nextAt: () => EpochMs | undefined): () => void;
}

export interface AlarmOptions {
  /** Whether the timer runs in a hidden page too; default `true`. */
  runsHidden?: boolean | undefined;
  /** The shortest time between two calls, in milliseconds; what falls into it is called together. Default 0. */
  gapMs?: number | undefined;
}

interface Entry {
  readonly listener: () => void;
  readonly nextAt: () => EpochMs | undefined;
  dueAt: EpochMs;
}

/** Makes an alarm. Its timer runs only while somebody listens. */
export function createAlarm(time: Time, { runsHidden = true, gapMs = 0 }: AlarmOptions = {}): Alarm {
  const rate = time.rate ?? 1;
  const entries = new Set<Entry>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;
  let tickedAt = Number.NEGATIVE_INFINITY;
  let rest: (() => void) | undefined;

  function arm(at: EpochMs): void {
    clearTimeout(timer);
    timer = undefined;
    wakesAt = at;
    if (at === Number.POSITIVE_INFINITY || rate <= 0 || !(runsHidden || isVisible())) return;
    const now = time.now();
    const gap = Math.min(gapMs, (tickedAt - now) / rate + gapMs);
    // A browser's timer holds 24.8 days; a longer wait is looked at again on the way.
    const delay = Math.min(MAX_TIMER_MS, Math.max(0, Math.ceil(Math.max(gap, (at - now) / rate))));
    timer = setTimeout(() => {
      time.reach?.(now + delay * rate);
      tick();
    }, delay);
  }

  /** Tells those whose time has come by then. */
  function tick(upTo: EpochMs = time.now()): void {
    tickedAt = time.now();
    // A listener may leave, or bring others, while it is told.
    for (const entry of [...entries]) {
      if (entry.dueAt > upTo || !entries.has(entry)) continue;
      entry.dueAt = entry.nextAt() ?? Number.POSITIVE_INFINITY;
      try {
        entry.listener();
      } catch (error) {
        // One that fails must not stop the clocks of all others.
        report(error);
      }
    }
    let earliest = Number.POSITIVE_INFINITY;
    for (const { dueAt } of entries) earliest = Math.min(earliest, dueAt);
    arm(earliest);
  }

  return {
    subscribe(listener, nextAt) {
      // First, so that the clock is steady when the deadline is asked for.
      rest ??= begin();
      const entry: Entry = { listener, nextAt, dueAt: nextAt() ?? Number.POSITIVE_INFINITY };
      entries.add(entry);
      arm(Math.min(entry.dueAt, wakesAt));
      return () => {
        entries.delete(entry);
        if (entries.size > 0) return;
        arm(Number.POSITIVE_INFINITY);
        rest?.();
        rest = undefined;
      };
    },
  };

  function begin(): () => void {
    const release = time.hold?.();
    const stopNews = onPageNews(() => tick(Number.POSITIVE_INFINITY));
    return () => {
      stopNews();
      release?.();
    };
  }
}

/** Calls back once, when that instant has come; returns what ends that. */
export function once(alarm: Alarm, time: Time, at: EpochMs, act: () => void): () => void {
  const stop = alarm.subscribe(
    () => {
      if (time.now() < at) return;
      stop();
      act();
    },
    () => at,
  );
  return stop;
}

const alarms = new WeakMap<Time, Alarm>();

/** The alarm that all waits by this clock share. */
export function alarmOf(time: Time = realTime): Alarm {
  const alarm = alarms.get(time) ?? createAlarm(time);
  alarms.set(time, alarm);
  return alarm;
}
