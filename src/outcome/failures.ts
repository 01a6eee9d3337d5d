import type { RateLimit } from "../http/rateLimit.ts";
import type { EpochMs } from "../http/time.ts";
import type { RetryDecision, WaitReading } from "./decision.ts";
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

/** One message for one field. */
export interface FieldIssue {
  /** Keys and list indices from the form's root; `[]` is the form as a whole. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly code?: string | undefined;
}

/** A window during which changes are refused. */
export interface LockWindow {
  readonly name?: string | undefined;
  readonly startsAt?: EpochMs | undefined;
  readonly endsAt?: EpochMs | undefined;
  /** Offset that the window was set in, as written: `"-07:00"`. */
  readonly utcOffset?: string | undefined;
  readonly reason?: string | undefined;
}

/** How many people must agree, how many have, and who may. */
export interface Approvals {
  readonly required?: number | undefined;
  readonly current?: number | undefined;
  readonly roles: readonly string[];
}

/** What holds the place that the request wanted. */
export interface BlockedBy {
  readonly id?: string | undefined;
  readonly state?: string | undefined;
  readonly startedAt?: EpochMs | undefined;
}

interface Of<K extends FailureKind> extends FailureBase {
  readonly kind: K;
}

export interface BadRequest extends Of<"bad-request"> {}
export interface Invalid extends Of<"invalid"> {
  readonly fields: readonly FieldIssue[];
  /** How many more messages there were than `fields` keeps; `undefined`: none. */
  readonly unlisted?: number | undefined;
}
export interface Unprocessable extends Of<"unprocessable"> {}
export interface Unauthenticated extends Of<"unauthenticated"> {}
export interface Forbidden extends Of<"forbidden"> {
  readonly requiredScopes?: readonly string[] | undefined;
}
export interface NotFound extends Of<"not-found"> {}
export interface Gone extends Of<"gone"> {}
export interface MethodNotAllowed extends Of<"method-not-allowed"> {}
export interface Conflict extends Of<"conflict"> {
  readonly blockedBy?: BlockedBy | undefined;
  /** The fields that it is about, such as a name that is taken; `undefined`: the API named none. Forms show them as well. */
  readonly fields?: readonly FieldIssue[] | undefined;
}
export interface ContentTooLarge extends Of<"content-too-large"> {}
export interface UnsupportedMediaType extends Of<"unsupported-media-type"> {}
export interface Locked extends Of<"locked"> {
  readonly window?: LockWindow | undefined;
}
export interface ApprovalRequired extends Of<"approval-required"> {
  readonly approvals: Approvals;
  /** The rule that asks for it, by the API's name. */
  readonly rule?: string | undefined;
}
export interface PreconditionRequired extends Of<"precondition-required"> {
  readonly rule?: string | undefined;
}
export interface RateLimited extends Of<"rate-limited"> {}
export interface ServerError extends Of<"server-error"> {}
export interface BadGateway extends Of<"bad-gateway"> {}
export interface GatewayTimeout extends Of<"gateway-timeout"> {}
export interface Unavailable extends Of<"unavailable"> {}
export interface Unreachable extends Of<"unreachable"> {}
export interface TimedOut extends Of<"timed-out"> {}
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

export type FailureKind = Failure["kind"];

/** The failure of one kind, or of several: `FailureOf<"locked">`. */
export type FailureOf<K extends FailureKind> = Extract<Failure, { kind: K }>;

/** Who moves next, which gives a state its colour and its mark. */
export type Tone = "wait" | "info" | "locked" | "warning" | "critical" | "success" | "neutral";

/** The one place where a failure is shown. */
export type Surface = "field" | "inline" | "banner" | "prompt" | "boundary" | "toast" | "silent";

/** Whether the same request may go out again by itself, for methods that allow it. */
export type Repeat = "never" | "at-retry-at" | "backoff" | "when-online";

export interface Traits {
  /** Statuses that mean this kind when the status is all there is (RFC 9110 §15). */
  readonly statuses: readonly number[];
  readonly tone: Tone;
  readonly surface: Surface;
  readonly repeat: Repeat;
  /** Ours to mend, not the person's: the copy says sorry. */
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
