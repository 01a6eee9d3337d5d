import { readHeader } from "./header.ts";
import { parseHttpDate } from "./httpDate.ts";
import { toOwnClock } from "./serverClock.ts";
import { type EpochMs, parseTimestamp } from "./time.ts";

/** What is left of a quota, as far as the reply's headers tell. */
export interface RateLimit {
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly resetAt?: EpochMs | undefined;
  /** What shares the quota, as the server names it (`pk` of the structured `RateLimit`). */
  readonly partitionKey?: string | undefined;
}

/**
 * Reads the `X-RateLimit-*` and `RateLimit-*` headers, and the structured `RateLimit` of the IETF draft.
 * @returns `undefined` when none of them says anything that can be read.
 */
export function readRateLimit(headers: Headers, receivedAt: EpochMs): RateLimit | undefined {
  const binding = readBinding(readHeader(headers, "ratelimit"));
  const named = (what: string) => readHeader(headers, `x-ratelimit-${what}`, `ratelimit-${what}`);
  const limit = toCount(named("limit"));
  const remaining = toCount(named("remaining") || binding.r);
  const resetAt = toResetAt(named("reset") || binding.t, headers, receivedAt);
  return (limit ?? remaining ?? resetAt) === undefined ? undefined : { limit, remaining, resetAt };
}

/** An older draft appends the window: `100, 100;w=60`. */
function toCount(text = ""): number | undefined {
  const digits = /^\d{1,15}\b/.exec(text);
  return digits ? Number(digits[0]) : undefined;
}

const YEAR_S = 366 * 24 * 3600;

/**
 * Seconds since 1970, milliseconds since 1970, seconds from now and dates are all in use; only their size tells them
 * apart. From 2001 to 2286 an instant has ten digits in seconds and thirteen in milliseconds.
 */
function toResetAt(text = "", headers: Headers, receivedAt: EpochMs): EpochMs | undefined {
  const value = Number(/^\d+(\.\d+)?$/.exec(text)?.[0]);
  if (value <= YEAR_S) return receivedAt + value * 1000;
  const digits = String(Math.floor(value)).length;
  const date = parseHttpDate(text, receivedAt) ?? parseTimestamp(text);
  return toOwnClock(digits === 10 ? value * 1000 : digits === 13 ? value : date, headers, receivedAt);
}

/** `"burst";r=5;t=3, "daily";r=0;t=3600`: the policy that is used up binds, of several the one that lasts longest. */
function readBinding(text: string): { r?: string; t?: string } {
  const policies = [...text.matchAll(/";r=(?<r>\d+)(;t=(?<t>\d+))?/g)].map(({ groups = {} }) => groups);
  return policies.sort((a, b) => Number(a.r) - Number(b.r) || Number(b.t) - Number(a.t))[0] ?? {};
}
