/** An instant: milliseconds since 1970-01-01 UTC, as `Date.now()` counts them. */
export type EpochMs = number;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
/** 24 hours. Where clocks are set, a day of the calendar is an hour longer or shorter. */
export const DAY_MS = 86_400_000;

/** The longest delay that a browser's timer can hold; anything above fires at once (HTML, timers). */
export const MAX_TIMER_MS = 2 ** 31 - 1;

/** The last instant that a `Date` can hold (ECMAScript, time values); beyond it nothing can be shown or waited for. */
const LAST_INSTANT = 8.64e15;

/** `value` when it is an instant that a `Date` can hold, else `undefined`. */
export function toInstant(value: number): EpochMs | undefined {
  return Math.abs(value) <= LAST_INSTANT ? value : undefined;
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(Z|[+-]\d\d:\d\d)?$/;

/**
 * Reads a timestamp as APIs write it into bodies (RFC 3339).
 * One without an offset counts as UTC: read as local time, the same reply would mean another instant on every machine.
 * @returns `undefined` when it is no timestamp.
 */
export function parseTimestamp(text = ""): EpochMs | undefined {
  const match = timestamp.exec(text);
  return match ? toInstant(Date.parse(match[1] ? text : `${text}Z`)) : undefined;
}

/** The offset that a timestamp was written with, as `±hh:mm`; `undefined` when it names none. */
export function parseUtcOffset(text = ""): string | undefined {
  return timestamp.exec(text)?.[1]?.replace("Z", "+00:00");
}
