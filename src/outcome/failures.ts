import type { RateLimit } from "../http/rateLimit.ts";
import type { EpochMs } from "../http/time.ts";
import type { RetryDecision, WaitReading } from "./decision.ts";
import type { Approvals, BlockedBy, FieldIssue, LockWindow } from "./failureParts.ts";
import type { Operation } from "./operation.ts";

/** What every failure carries, whatever its kind. */
export interface FailureBase {
  readonly kind: FailureKind;
  /** HTTP status; 0 when there was no response. */
  readonly status: number;
  /** What the API said, when it is a sentence for people. Never raw markup, JSON or a stack. */
  readonly message?: string | undefined;
  /** The API's own code (`E7003`, `NO_DEPLOY_WINDOW`), never the HTTP status again. */
  readonly code?: string | undefined;
  /** What support needs to find the request. */
  readonly requestId?: string | undefined;
  readonly receivedAt: EpochMs;
  /** The server's own instant for the next attempt; `undefined`: it named none that can be read. */
  readonly retryAt?: EpochMs | undefined;
  /** The server's own word on repeating; `undefined`: it said nothing. */
  readonly mayRetry?: boolean | undefined;
  /** Name of the dialect that understood the reply, or `"http"` when the status alone spoke. */
  readonly dialect: string;
  /** A page of the API's about this failure. http(s) only; never opened by itself. */
  readonly helpUrl?: string | undefined;
  readonly rateLimit?: RateLimit | undefined;
  /** In capitals: after a write, "not saved" and "not known" differ. `undefined`: not known, or a read by any method. */
  readonly method?: string | undefined;
  /** What the person was doing, when the app named it. */
  readonly operation?: Operation<FailureKind> | undefined;
  /** The request never left the page: the browser had no connection, or its scope was closed, by this very failure. */
  readonly unsent?: true | undefined;
  /** What the reply said about waiting; `undefined`: nothing, or its status has nothing to do with waiting. */
  readonly reading?: WaitReading | undefined;
  /** What was decided about sending it again; `undefined`: nobody has been asked. */
  readonly decision?: RetryDecision | undefined;
}

interface Of<K extends FailureKind> extends FailureBase {
  readonly kind: K;
}

/** 400, and any other 4xx without a row of its own: what was sent cannot be understood. Ours to mend. */
export interface BadRequest extends Of<"bad-request"> {}
/** 400 or 422 with messages about fields: values for the person to change. */
export interface Invalid extends Of<"invalid"> {
  readonly fields: readonly FieldIssue[];
  /** How many more messages there were than `fields` keeps; `undefined`: none. */
  readonly unlisted?: number | undefined;
}
/** 422 without any: understood, and refused by a rule. */
export interface Unprocessable extends Of<"unprocessable"> {}
/** 401: nobody is signed in, or no longer. */
export interface Unauthenticated extends Of<"unauthenticated"> {}
/** 403: whoever is signed in may not do this. */
export interface Forbidden extends Of<"forbidden"> {
  /** What the person would need, by the API's names; `undefined`: not told. */
  readonly requiredScopes?: readonly string[] | undefined;
}
/** 404: nothing is there, or this person may not know of it. */
export interface NotFound extends Of<"not-found"> {}
/** 410: it was there, and will not come back. */
export interface Gone extends Of<"gone"> {}
/** 405: the thing is there, and does not do this. Ours to mend. */
export interface MethodNotAllowed extends Of<"method-not-allowed"> {}
/** 409: it stands against what is there: a newer version, a name that is taken, a run that goes on. */
export interface Conflict extends Of<"conflict"> {
  readonly blockedBy?: BlockedBy | undefined;
  /** The fields that it is about, such as a name that is taken; `undefined`: the API named none. Forms show them as well. */
  readonly fields?: readonly FieldIssue[] | undefined;
}
/** 413: more than the server takes. */
export interface ContentTooLarge extends Of<"content-too-large"> {}
/** 415: a format that the server does not take. */
export interface UnsupportedMediaType extends Of<"unsupported-media-type"> {}
/** 423: changes are refused for a while: a freeze, a lock. */
export interface Locked extends Of<"locked"> {
  /** `undefined`: the API told nothing of it. */
  readonly window?: LockWindow | undefined;
}
/** 428 of which others must approve first. */
export interface ApprovalRequired extends Of<"approval-required"> {
  readonly approvals: Approvals;
  /** The rule that asks for it, by the API's name. */
  readonly rule?: string | undefined;
}
/** 428 of any other kind: something has to be done before. */
export interface PreconditionRequired extends Of<"precondition-required"> {
  readonly rule?: string | undefined;
}
/** 429, and a 403 whose quota is used up: too many requests, for now. */
export interface RateLimited extends Of<"rate-limited"> {}
/** 500, and any other 5xx without a row of its own: the server failed. */
export interface ServerError extends Of<"server-error"> {}
/** 502: what stands behind the server gave no usable answer. */
export interface BadGateway extends Of<"bad-gateway"> {}
/** 504: what stands behind the server gave none in time; a write may have been done. */
export interface GatewayTimeout extends Of<"gateway-timeout"> {}
/** 503: down for now, for maintenance or under load. */
export interface Unavailable extends Of<"unavailable"> {}
/** No response at all: no connection, or the browser refused the request (CORS). */
export interface Unreachable extends Of<"unreachable"> {}
/** No response in time, by our own limit; or 408. */
export interface TimedOut extends Of<"timed-out"> {}
/** A 2xx that is not what was promised: the page cannot use it. */
export interface Unreadable extends Of<"unreadable"> {
  /** Where the reply left its promise, for a developer: `"data.0.id: expected string"`. Holds no value. */
  readonly problems?: readonly string[] | undefined;
}

/** A request that did not do what was asked. Narrow it by `kind`. */
export type Failure =
  | BadRequest
  | Invalid
  | Unprocessable
  | Unauthenticated
  | Forbidden
  | NotFound
  | Gone
  | MethodNotAllowed
  | Conflict
  | ContentTooLarge
  | UnsupportedMediaType
  | Locked
  | ApprovalRequired
  | PreconditionRequired
  | RateLimited
  | ServerError
  | BadGateway
  | GatewayTimeout
  | Unavailable
  | Unreachable
  | TimedOut
  | Unreadable;

/** The word by which failures are told apart, and their views, words and policies chosen. */
export type FailureKind = Failure["kind"];

/** The failure of one kind, or of several: `FailureOf<"locked">`. */
export type FailureOf<K extends FailureKind> = Extract<Failure, { kind: K }>;

/** Who moves next, which gives a state its colour and its mark. */
export type Tone = "wait" | "info" | "locked" | "warning" | "critical" | "success" | "neutral";

/** The one place where a failure is shown. */
export type Surface = "field" | "inline" | "banner" | "prompt" | "boundary" | "toast" | "silent";

/** Whether the same request may go out again by itself, for methods that allow it. */
export type Repeat = "never" | "at-retry-at" | "backoff" | "when-online";

/** What is true of all failures of one kind. */
export interface Traits {
  /** Statuses that mean this kind when the status is all there is (RFC 9110 §15). */
  readonly statuses: readonly number[];
  readonly tone: Tone;
  readonly surface: Surface;
  readonly repeat: Repeat;
  /** Ours to mend, not the person's: the words say sorry. */
  readonly ours?: boolean;
}

/** A row of the table: most kinds are shown where they happen, and not repeated by themselves. */
function row(statuses: readonly number[], tone: Tone, rest: Partial<Traits> = {}): Traits {
  return { statuses, tone, surface: "inline", repeat: "never", ...rest };
}

/**
 * What is true of each kind. Policies, boundary, toasts and catalog all read this table, so a UI state is declared
 * here: its interface above, its row below, and its English text where the compiler then asks for it.
 */
export const traits: { readonly [K in FailureKind]: Traits } = {
  "bad-request": row([400], "critical", { ours: true }),
  invalid: row([], "critical", { surface: "field" }),
  unprocessable: row([422], "warning"),
  unauthenticated: row([401], "info", { surface: "prompt" }),
  forbidden: row([403], "locked"),
  "not-found": row([404], "neutral"),
  gone: row([410], "neutral"),
  "method-not-allowed": row([405], "critical", { ours: true }),
  conflict: row([409], "warning"),
  "content-too-large": row([413], "critical", { surface: "field" }),
  "unsupported-media-type": row([415], "critical", { surface: "field" }),
  locked: row([423], "locked", { surface: "banner" }),
  "approval-required": row([], "info", { surface: "prompt" }),
  "precondition-required": row([428], "info", { surface: "prompt" }),
  "rate-limited": row([429], "wait", { repeat: "at-retry-at" }),
  "server-error": row([500], "critical", { repeat: "backoff", ours: true }),
  "bad-gateway": row([502], "warning", { repeat: "backoff", ours: true }),
  "gateway-timeout": row([504], "warning", { repeat: "backoff", ours: true }),
  unavailable: row([503], "neutral", { repeat: "at-retry-at" }),
  unreachable: row([0], "neutral", { repeat: "when-online" }),
  "timed-out": row([408], "warning", { repeat: "backoff" }),
  unreadable: row([], "critical", { ours: true }),
};
