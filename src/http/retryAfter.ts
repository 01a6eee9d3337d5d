import { readHeader } from "./header.ts";
import { parseHttpDate } from "./httpDate.ts";
import type { RateLimit } from "./rateLimit.ts";
import { toOwnClock } from "./serverClock.ts";
import { type EpochMs, toInstant } from "./time.ts";

/**
 * When the server wants to be asked again: `Retry-After` (RFC 9110 §10.2.3: whole seconds, or an HTTP-date), or one of
 * the vendors' headers of the same meaning.
 * @returns `undefined` when there is none, or none that can be read: a broken header is never guessed at.
 */
function readRetryAfter(headers: Headers, receivedAt: EpochMs): EpochMs | undefined {
  const inMs = readHeader(headers, "retry-after-ms");
  if (isDigits(inMs)) return toInstant(receivedAt + Number(inMs));
  const text = readHeader(headers, "retry-after", "x-ratelimit-retry-after");
  if (isDigits(text)) return toInstant(receivedAt + Number(text) * 1000);
  return toOwnClock(parseHttpDate(text, receivedAt), headers, receivedAt);
}

/** 1*DIGIT and nothing else: to `Number`, `"0x10"` and `""` are numbers too, and to `parseInt` so is `"2026-01-15"`. */
function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

/** Whether a 403 is a quota that is used up rather than a missing permission. */
export function isQuotaUsedUp(headers: Headers, receivedAt: EpochMs, rateLimit: RateLimit | undefined): boolean {
  return rateLimit?.remaining === 0 || readRetryAfter(headers, receivedAt) !== undefined;
}

/** Statuses besides 5xx that a wait belongs to: RFC 9110 §15.5.9, §15.5.14, RFC 6585 §4, RFC 8470 §5.2; others by usage. */
const waiting = [202, 403, 408, 413, 423, 425, 429];

/**
 * The instant of the next attempt as the headers tell it, on statuses where that has a meaning.
 * `Retry-After` wins; the reset of a quota counts only while nothing says that some of it is left.
 */
export function readRetryAt(
  status: number,
  headers: Headers,
  receivedAt: EpochMs,
  { remaining, resetAt }: RateLimit = {},
): EpochMs | undefined {
  if (status < 500 && !waiting.includes(status)) return undefined;
  const isLimited = status === 429 ? !remaining : status === 403 && remaining === 0;
  return readRetryAfter(headers, receivedAt) ?? (isLimited ? resetAt : undefined);
}

/** The server's own word on repeating the request (`x-should-retry`, `stripe-should-retry`); `undefined`: it has none. */
export function readMayRetry(headers: Headers): boolean | undefined {
  const word = readHeader(headers, "x-should-retry", "stripe-should-retry");
  return word === "true" || (word === "false" ? false : undefined);
}
