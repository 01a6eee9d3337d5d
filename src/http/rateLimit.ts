import { type Fields, readFirst, readHeader } from "./header.ts";
import { parseRateLimitField } from "./rateLimitField.ts";
import { said } from "./said.ts";
import { readAgeMs } from "./serverClock.ts";
import type { EpochMs } from "./time.ts";
import { readWaitFields, resetFields } from "./waitFields.ts";

/** What is left of a quota, as far as the reply's headers tell. */
export interface RateLimit {
  /** Requests, or whatever the server counts, in one window; `undefined`: not told. */
  readonly limit?: number | undefined;
  /** How many are left in this window; `undefined`: not told. */
  readonly remaining?: number | undefined;
  /** When the window ends, on our clock; `undefined`: not told, or it cannot be read. */
  readonly resetAt?: EpochMs | undefined;
  /** The policy that binds, by the server's name (IETF draft, `RateLimit`). */
  readonly policy?: string | undefined;
  /** What shares the quota, as the server wrote it in base64 (IETF draft, `pk`); `undefined`: the server does not say. */
  readonly partitionKey?: string | undefined;
}

const limits = ["ratelimit-limit", "x-ratelimit-limit", "x-rate-limit-limit"];
const remainders = ["ratelimit-remaining", "x-ratelimit-remaining", "x-rate-limit-remaining"];
/** Most replies have none of them. */
const quotas = [...limits, ...remainders, ...resetFields.map(([name]) => name)];

/**
 * Reads the structured `RateLimit` of the IETF draft, and the `RateLimit-*` and `X-RateLimit-*` families.
 * @returns `undefined` when none of them says anything that can be read, or a cache says it: that quota is of old.
 */
export function readRateLimit(headers: Fields, receivedAt: EpochMs): RateLimit | undefined {
  if (readFirst(headers, quotas) === "" || readAgeMs(headers) > 0) return undefined;
  const structured = readHeader(headers, "ratelimit");
  const { policy, partitionKey, remaining, limit } =
    (structured && parseRateLimitField(structured, readHeader(headers, "ratelimit-policy"))) || {};
  return said<RateLimit>({
    limit: limit ?? readCount(headers, limits),
    remaining: remaining ?? readCount(headers, remainders),
    resetAt: readWaitFields(resetFields, headers, receivedAt).at,
    policy,
    partitionKey,
  });
}

function readCount(headers: Fields, names: readonly string[]): number | undefined {
  const field = readFirst(headers, names);
  // An older draft appends the window: `100, 100;w=60`.
  const [count] = (field && /^\d{1,15}\b/.exec(field)) || [];
  return count ? Number(count) : undefined;
}
