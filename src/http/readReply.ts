import type { EpochMs } from "./time.ts";

/** What was asked. */
export interface RequestFacts {
  readonly method: string;
  readonly url: string;
  readonly idempotencyKey?: string | undefined;
}

/** One HTTP response, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** JSON value, or the text when it is not JSON; `undefined` when empty. */
  readonly body: unknown;
  /** Where the response came from, after redirects. */
  readonly url: string;
  readonly receivedAt: EpochMs;
  readonly request: RequestFacts;
}
