import type { Fields } from "./header.ts";
import { parseHttpDate } from "./httpDate.ts";
import { parseRateLimitField } from "./rateLimitField.ts";
import { readServerNow } from "./serverClock.ts";
import { type EpochMs, parseTimestamp, SECOND_MS, toInstant } from "./time.ts";

/** How the value of a field is read: as a delay or, when it is none, as an instant. */
type WaitForm = readonly [
  /** Milliseconds from the reception: no clock can be wrong about them. `null`: it can be read, and names no time. */
  toDelayMs: (text: string) => number | null | undefined,
  /** An instant of the server's clock. */
  toServerInstant?: (text: string, receivedAt: EpochMs) => EpochMs | undefined,
];

/** Header fields that name a wait, the one that counts most first. */
export type WaitFields = readonly (readonly [name: string, form: WaitForm])[];

/** More seconds than in a year, with a leap day: what is further away is a server's mistake. */
const YEAR_S = 366 * 24 * 3600;

/** 1*DIGIT and nothing else: to `Number`, `"0x10"` and `""` are numbers too, and to `parseInt` so is `"2026-01-15"`. */
const digits = /^\d+$/;
const decimal = /^\d+(\.\d+)?$/;

const milliseconds: WaitForm = [(text) => (digits.test(text) ? Number(text) : undefined)];
const seconds: WaitForm = [(text) => (decimal.test(text) ? Number(text) * SECOND_MS : undefined)];

/** Seconds or an HTTP-date (RFC 9110 §10.2.3); its seconds are whole, Shopify's are not (`2.0`). */
const delayOrDate: WaitForm = [seconds[0], parseHttpDate];

/** The end of a quota's window: seconds from now, seconds or milliseconds since 1970 and dates are all in use. */
const reset: WaitForm = [
  (text) => (Number(text) <= YEAR_S ? seconds[0](text) : undefined),
  (text, receivedAt) => {
    if (!decimal.test(text)) return parseHttpDate(text, receivedAt) ?? parseTimestamp(text);
    // Only their size tells seconds and milliseconds apart: one of them lies between 2001 and 2286.
    return [Number(text) * SECOND_MS, Number(text)].find((at) => at >= 1e12 && at < 1e13);
  },
];

/** Of the structured field, the policy that binds. */
const structured: WaitForm = [
  (field) => {
    const item = parseRateLimitField(field);
    return item && (item.seconds === undefined ? null : item.seconds * SECOND_MS);
  },
];

/** Fields about this very request. The order and where it comes from: docs/waits.md. */
export const waitFields: WaitFields = [
  ["retry-after-ms", milliseconds],
  ["x-ms-retry-after-ms", milliseconds],
  ["x-amz-retry-after", milliseconds],
  ["retry-after", delayOrDate],
  ["x-ratelimit-retry-after", delayOrDate],
];

/** Fields about a quota: what they name is a wait only once it is used up. */
export const resetFields: WaitFields = [
  ["ratelimit", structured],
  ["ratelimit-reset", reset],
  // Before the instants: what is counted from the reception needs no clock.
  ["x-ratelimit-reset-after", seconds],
  ["x-ratelimit-reset", reset],
  ["x-rate-limit-reset", reset],
];

/** What the header fields of a reply say about waiting. */
export interface HeaderWait {
  readonly at?: EpochMs | undefined;
  /** The field that counted, in lower case. */
  readonly source?: string | undefined;
  readonly value?: string | undefined;
  readonly certainty?: "exact" | "own-clock" | "implausible" | undefined;
  /** Fields before it that could not be read, with their values. */
  readonly unread?: readonly string[] | undefined;
}

/** As much of a value as a person needs to find it in a log. */
const LONGEST = 80;

/** Reads the first of the fields that is there and can be read: a broken one is never guessed at. */
export function readWaitFields(fields: WaitFields, headers: Fields, receivedAt: EpochMs): HeaderWait {
  let unread: string[] | undefined;
  for (const field of fields) {
    const text = headers.get(field[0]);
    if (typeof text !== "string") continue;
    const [source, [toDelayMs, toServerInstant]] = field;
    const delayMs = toDelayMs(text);
    if (delayMs === null) continue;
    const serverNow = delayMs === undefined ? readServerNow(headers, receivedAt) : receivedAt;
    const leftMs = delayMs ?? (toServerInstant?.(text, receivedAt) ?? Number.NaN) - (serverNow ?? receivedAt);
    const at = toInstant(receivedAt + leftMs);
    if (at !== undefined) {
      const certainty = certaintyOf(at, receivedAt, serverNow !== undefined);
      return { at, source, value: text.slice(0, LONGEST), certainty, unread };
    }
    unread = [...(unread ?? []), `${source}: ${text}`.slice(0, LONGEST)];
  }
  return { unread };
}

/** How far an instant can be believed. */
export function certaintyOf(at: EpochMs, receivedAt: EpochMs, isExact: boolean): HeaderWait["certainty"] {
  if (at - receivedAt > YEAR_S * SECOND_MS) return "implausible";
  return isExact ? "exact" : "own-clock";
}
