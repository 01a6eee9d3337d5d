import type { RateLimit } from "../http/rateLimit.ts";
import type { EpochMs } from "../http/time.ts";
import type { WaitReading } from "./decision.ts";
import {
  type ApprovalRequired,
  type Failure,
  type FailureBase,
  type FailureKind,
  type Invalid,
  traits,
} from "./failures.ts";
import type { Job } from "./job.ts";

/** Where a list stands, in one vocabulary for all dialects. Pages count from 1. */
export interface Page {
  readonly number?: number | undefined;
  /** Entries on a page. */
  readonly perPage?: number | undefined;
  /** Entries on all pages. */
  readonly total?: number | undefined;
  /** How many pages there are. */
  readonly pages?: number | undefined;
  readonly hasNext?: boolean | undefined;
  readonly hasPrevious?: boolean | undefined;
}

/** A request that did what was asked. */
export interface Success {
  readonly kind: "success" | "created" | "no-content" | "not-modified";
  readonly status: number;
  /** What the API's envelope wraps; `undefined` when there is nothing inside. */
  readonly data: unknown;
  readonly message?: string | undefined;
  /** The API's code for what became of a job that failed, on the job's own page. */
  readonly code?: string | undefined;
  /** Absolute address of what was created, or where a redirect ended. */
  readonly location?: string | undefined;
  readonly page?: Page | undefined;
  /** The job that this reply describes, when it is a job's own page. */
  readonly job?: Job | undefined;
  readonly requestId?: string | undefined;
  readonly rateLimit?: RateLimit | undefined;
  /** Entity tag, for conditional requests (RFC 9110 §8.8.3). */
  readonly etag?: string | undefined;
  /** When the server wants the next look at the job, on the job's own page. */
  readonly retryAt?: EpochMs | undefined;
  /** What the reply said about that; `undefined`: nothing. */
  readonly reading?: WaitReading | undefined;
}

/** A request that was taken on, and whose work goes on after the reply (202). */
export interface Accepted {
  readonly kind: "accepted";
  readonly status: 202;
  readonly data: unknown;
  readonly job: Job | undefined;
  readonly message?: string | undefined;
  /** The API's code, when the job has failed by now. */
  readonly code?: string | undefined;
  /** When the server wants the first look at the job. */
  readonly retryAt?: EpochMs | undefined;
  /** What the reply said about that; `undefined`: nothing. */
  readonly reading?: WaitReading | undefined;
  readonly requestId?: string | undefined;
  readonly rateLimit?: RateLimit | undefined;
  /** Where the result will be, when the reply says so. */
  readonly location?: string | undefined;
  /** Never there, nor is `etag`: named so that whoever reads a list need not first rule out a 202. */
  readonly page?: undefined;
  readonly etag?: undefined;
}

/** What happened to a request, as plain data. */
export type Outcome = Success | Accepted | Failure;

/** Whether it is the kind of a failure: those are the rows of the traits table. */
export function isFailureKind(kind: string): kind is FailureKind {
  return Object.hasOwn(traits, kind);
}

/** Whether `value` is a {@link Failure}: its kind alone could be that of an app's own error. It does not throw. */
export function isFailure(value: unknown): value is Failure {
  try {
    const { kind, status, receivedAt, dialect, fields, approvals } = Object(value) as Partial<AnyFailure>;
    return (
      typeof kind === "string" &&
      isFailureKind(kind) &&
      typeof status === "number" &&
      typeof receivedAt === "number" &&
      typeof dialect === "string" &&
      (kind !== "invalid" || Array.isArray(fields)) &&
      (kind !== "approval-required" || Array.isArray(approvals?.roles))
    );
  } catch {
    return false;
  }
}

type AnyFailure = FailureBase & Pick<Invalid, "fields"> & Pick<ApprovalRequired, "approvals">;
