import { readHeader } from "./header.ts";
import { parseRateLimitField } from "./rateLimitField.ts";
import { readAgeMs } from "./serverClock.ts";
import type { EpochMs } from "./time.ts";
import { readWaitFields, resetFields } from "./waitFields.ts";

/** What is left of a quota, as far as the reply's headers tell. */
export interface RateLimit {
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly resetAt?: EpochMs | undefined;
  /** The policy that binds, by the server's name (IETF draft, `RateLimit`). */
  readonly policy?: string | undefined;
  /** What shares the quota, as the server wrote it in base64 (IETF draft, `pk`); `undefined`: the server does not say. */
  readonly partitionKey?: string | undefined;
}

/**
 * Reads the structured `RateLimit` of the IETF draft, and the `RateLimit-*` and `X-RateLimit-*` families.
 * @returns `undefined` when none of them says anything that can be read, or a cache says it: that quota is of old.
 */
export function readRateLimit(headers: Headers, receivedAt: EpochMs): RateLimit | undefined {
  if (readAgeMs(headers) > 0) return undefined;
  const { policy, partitionKey, remaining } = parseRateLimitField(readHeader(headers, "ratelimit")) ?? {};
  const named = (what: string) =>
    toCount(readHeader(headers, `ratelimit-${what}`, `x-ratelimit-${what}`, `x-rate-limit-${what}`));
  const all = {
    limit: named("limit"),
    remaining: remaining ?? named("remaining"),
    resetAt: readWaitFields(resetFields, headers, receivedAt).at,
    policy,
    partitionKey,
  };
  const said = Object.entries(all).filter(([, value]) => value !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** An older draft appends the window: `100, 100;w=60`. */
function toCount(text: string): number | undefined {
  const digits = /^\d{1,15}\b/.exec(text);
  return digits ? Number(digits[0]) : undefined;
}
