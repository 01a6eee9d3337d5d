import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS } from "../http/time.ts";

/** Up to an hour people count seconds; beyond it a figure that changes every second only stirs the page. */
function stepMs(leftMs: number): number {
  return leftMs > HOUR_MS ? MINUTE_MS : SECOND_MS;
}

/**
 * Whole seconds from `now` to `at`, rounded up so that 0 is shown only when the time has come. Beyond an hour in whole
 * minutes' worth. Always counted from the deadline, never down from the last value: timers sleep when machines do.
 */
export function secondsUntil(at: EpochMs, now: EpochMs): number {
  const leftMs = Math.max(0, at - now);
  const step = stepMs(leftMs);
  return (Math.ceil(leftMs / step) * step) / SECOND_MS;
}

/** When {@link secondsUntil} next changes; `undefined`: never again. */
export function nextChangeAt(at: EpochMs, now: EpochMs): EpochMs | undefined {
  const leftMs = at - now;
  if (leftMs <= 0) return undefined;
  const step = stepMs(leftMs);
  return at - (Math.ceil(leftMs / step) - 1) * step;
}
