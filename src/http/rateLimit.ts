import { parseHttpDate } from "./httpDate.ts";
import { toOwnClock } from "./serverClock.ts";
import { type EpochMs, parseTimestamp, toInstant } from "./time.ts";

/** What is left of a quota, as far as the reply's headers tell. */
export interface RateLimit {
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly resetAt?: EpochMs | undefined;
}

/**
 * Reads `RateLimit` (IETF draft, structured field) and the `X-RateLimit-*`, `X-Rate-Limit-*` and `RateLimit-*` families.
 * @returns `undefined` when none of them says anything that can be read.
 */
export function readRateLimit(headers: Headers, receivedAt: EpochMs): RateLimit | undefined {
  const named = (what: string) =>
    headers.get(`x-ratelimit-${what}`) ?? headers.get(`ratelimit-${what}`) ?? headers.get(`x-rate-limit-${what}`) ?? "";
  const binding = readPolicies(headers.get("ratelimit") ?? "", receivedAt);
  const rateLimit = {
    limit: toCount(named("limit")),
    remaining: binding?.remaining ?? toCount(named("remaining")),
    resetAt: binding?.resetAt ?? toResetAt(named("reset"), headers, receivedAt),
  };
  return Object.values(rateLimit).every((value) => value === undefined) ? undefined : rateLimit;
}

/** An older draft appends the window: `100, 100;w=60`. */
function toCount(text: string): number | undefined {
  const digits = /^\d{1,15}(?=$|[,;])/.exec(text);
  return digits ? Number(digits[0]) : undefined;
}

const YEAR_S = 366 * 24 * 3600;

/** Seconds since 1970, milliseconds since 1970, seconds from now, and dates are all in use: only their size tells them apart. */
function toResetAt(text: string, headers: Headers, receivedAt: EpochMs): EpochMs | undefined {
  const onOwnClock = (at: EpochMs | undefined) => (at === undefined ? at : toOwnClock(at, headers, receivedAt));
  if (!/^\d{1,15}(\.\d{1,9})?$/.test(text)) return onOwnClock(parseTimestamp(text) ?? parseHttpDate(text, receivedAt));
  const value = Number(text);
  if (value <= YEAR_S) return receivedAt + value * 1000;
  // 2001 to 2286 in seconds, 2001 to 2286 in milliseconds; what lies between is none of them.
  if (value >= 1e9 && value < 1e10) return onOwnClock(value * 1000);
  return value >= 1e12 && value < 1e13 ? onOwnClock(value) : undefined;
}

/** `"burst";r=5;t=3, "daily";r=0;t=3600`: of several policies the one that is used up binds, and longest. */
function readPolicies(text: string, receivedAt: EpochMs): RateLimit | undefined {
  let binding: { remaining: number; resetAt: EpochMs | undefined } | undefined;
  for (const [, parameters = ""] of text.matchAll(/(?:^|,)\s*"[^"]*"((?:\s*;[^;,]*)*)/g)) {
    const remaining = /;\s*r=(\d{1,15})\s*(?=;|$)/.exec(parameters)?.[1];
    const seconds = /;\s*t=(\d{1,15})\s*(?=;|$)/.exec(parameters)?.[1];
    if (remaining === undefined) continue;
    const policy = {
      remaining: Number(remaining),
      resetAt: seconds === undefined ? undefined : toInstant(receivedAt + Number(seconds) * 1000),
    };
    const isTighter =
      binding === undefined ||
      policy.remaining < binding.remaining ||
      (policy.remaining === binding.remaining && (policy.resetAt ?? 0) > (binding.resetAt ?? 0));
    if (isTighter) binding = policy;
  }
  return binding;
}
