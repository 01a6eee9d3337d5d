import { type Fields, readHeader } from "./header.ts";
import { parseRateLimitField } from "./rateLimitField.ts";
import { said } from "./said.ts";
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

const families = ["ratelimit-", "x-ratelimit-", "x-rate-limit-"];

/**
 * Reads the structured `RateLimit` of the IETF draft, and the `RateLimit-*` and `X-RateLimit-*` families.
 * @returns `undefined` when none of them says anything that can be read, or a cache says it: that quota is of old.
 */
export function readRateLimit(headers: Fields, receivedAt: EpochMs): RateLimit | undefined {
  if (readAgeMs(headers) > 0) return undefined;
  const { policy, partitionKey, remaining } = parseRateLimitField(readHeader(headers, "ratelimit")) ?? {};
  const named = (what: string) => {
    // An older draft appends the window: `100, 100;w=60`.
    const [count] = /^\d{1,15}\b/.exec(readHeader(headers, ...families.map((family) => family + what))) ?? [];
    return count ? Number(count) : undefined;
  };
  return said<RateLimit>({
    limit: named("limit"),
    remaining: remaining ?? named("remaining"),
    resetAt: readWaitFields(resetFields, headers, receivedAt).at,
    policy,
    partitionKey,
  });
}
