import { parseHttpDate } from "./httpDate.ts";
import { type EpochMs, parseTimestamp, SECOND_MS } from "./time.ts";

/** What one header field says about a wait. Neither property: it can be read, and names no time. */
export interface WaitWord {
  /** Milliseconds from the reception: no clock can be wrong about them. */
  readonly inMs?: number;
  /** An instant of the server's clock. */
  readonly at?: EpochMs;
}

/** Reads the value of a header field; `undefined`: it is not what the field is made of. */
export type ParseWait = (text: string, receivedAt: EpochMs) => WaitWord | undefined;

/** 1*DIGIT and nothing else: to `Number`, `"0x10"` and `""` are numbers too, and to `parseInt` so is `"2026-01-15"`. */
const digits = /^\d+$/;
const decimal = /^\d+(\.\d+)?$/;

/** More seconds than in a year, with a leap day: what is larger is no wait. */
const YEAR_S = 366 * 24 * 3600;
export const YEAR_MS = YEAR_S * SECOND_MS;

/** Whole milliseconds. */
export const parseMs: ParseWait = (text) => (digits.test(text) ? { inMs: Number(text) } : undefined);

/** Seconds, also with a fraction. */
export const parseSeconds: ParseWait = (text) => (decimal.test(text) ? { inMs: Number(text) * SECOND_MS } : undefined);

/** Whole seconds or an HTTP-date (RFC 9110 §10.2.3). */
export const parseDelayOrDate: ParseWait = (text, receivedAt) =>
  digits.test(text) ? parseSeconds(text, receivedAt) : toWord(parseHttpDate(text, receivedAt));

/**
 * The end of a quota's window. Seconds since 1970, milliseconds since 1970, seconds from now and dates are all in use;
 * only their size tells them apart. From 2001 to 2286 an instant has ten digits in seconds and thirteen in milliseconds.
 */
export const parseReset: ParseWait = (text, receivedAt) => {
  if (!decimal.test(text)) return toWord(parseHttpDate(text, receivedAt) ?? parseTimestamp(text));
  const value = Number(text);
  if (value <= YEAR_S) return parseSeconds(text, receivedAt);
  const length = String(Math.floor(value)).length;
  return toWord(length === 10 ? value * SECOND_MS : length === 13 ? value : undefined);
};

function toWord(at: EpochMs | undefined): WaitWord | undefined {
  return at === undefined ? undefined : { at };
}
