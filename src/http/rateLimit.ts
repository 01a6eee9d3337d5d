import type { EpochMs } from "./time.ts";

/** What is left of a quota, as far as the reply's headers tell. */
export interface RateLimit {
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly resetAt?: EpochMs | undefined;
}
