/** An instant: milliseconds since 1970-01-01 UTC, as `Date.now()` counts them. */
export type EpochMs = number;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;

/** The longest delay that a browser's timer can hold; anything above fires at once (HTML, timers). */
export const MAX_TIMER_MS = 2 ** 31 - 1;
