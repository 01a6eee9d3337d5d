import type { RequestFacts } from "../http/readReply.ts";
import type { EpochMs } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import { isFailure, type Outcome } from "../outcome/outcome.ts";
import { redact } from "./redact.ts";
import type { RedactOptions } from "./redactOptions.ts";

/** What became of one request that was sent, for logs and metrics: plain data without secrets. */
export interface OutcomeEvent {
  /** When the reply came, or the request was given up. */
  readonly at: EpochMs;
  readonly method: string;
  /** Scheme and host of the API. */
  readonly origin: string;
  /** The path as a template, `/users/{id}`: the request's own `route`, or made from its address. */
  readonly route: string;
  /** HTTP status; 0 when there was no response. */
  readonly status: number;
  readonly kind: Outcome["kind"];
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** From the sending to the last byte of the body, in milliseconds, by a clock that nobody can set. */
  readonly durationMs: number;
  /** 1 for the first; one more with each repetition by the retry policy. */
  readonly attempt: number;
  /** Sent once more within its attempt, after a renewed sign-in. */
  readonly renewed?: true | undefined;
  /** It never left the page: no connection, or its token could not be had. */
  readonly unsent?: true | undefined;
  /** The failure, redacted; `undefined`: it went well. */
  readonly details?: Failure | undefined;
}

/** How a request went, beside its outcome. */
export type EventFacts = Pick<OutcomeEvent, "at" | "route" | "durationMs" | "attempt" | "renewed" | "unsent">;

export function toEvent(
  outcome: Outcome,
  { method, url }: RequestFacts,
  { at, route, durationMs, attempt, renewed, unsent }: EventFacts,
  options: RedactOptions | undefined,
): OutcomeEvent {
  const details = isFailure(outcome) ? redact(outcome, options) : undefined;
  // A success can have a code, too: that of a job that has failed.
  const { code, requestId } = details ?? redact({ code: outcome.code, requestId: outcome.requestId }, options);
  const { status, kind } = outcome;
  return {
    ...{ at, method, origin: new URL(url).origin, route, status, kind },
    ...(code !== undefined && { code }),
    ...(requestId !== undefined && { requestId }),
    ...{ durationMs, attempt },
    ...(renewed && { renewed }),
    ...(unsent && { unsent }),
    ...(details && { details }),
  };
}
