import type { EpochMs } from "../http/time.ts";

/** What a reply said about waiting: which of its words counted, and which did not. */
export interface WaitReading {
  /** The header field that counted, in lower case, or `"body"`; `undefined`: nothing could be read. */
  readonly source?: string | undefined;
  /** That field as it was written, shortened; `undefined`: it was the body's word. */
  readonly value?: string | undefined;
  /**
   * `exact`: counted from the reception, or moved onto our clock by the reply's `Date`. `own-clock`: an instant without
   * a readable `Date`, as far off as the machine's clock is. `implausible`: so far away that it is a server's mistake.
   */
  readonly certainty?: "exact" | "own-clock" | "implausible" | undefined;
  /** Fields that were there and could not be read, as `"retry-after: a couple minutes"`. */
  readonly unread?: readonly string[] | undefined;
  /** Fields that the reply may have had, and that the browser keeps from a page of another origin. */
  readonly maybeHidden?: readonly string[] | undefined;
}

/** Why a request is repeated by itself, or is not. */
export type RetryRule =
  /** Repeated: at the server's instant, after our own backoff, once there is a connection. */
  | "server-instant"
  | "backoff"
  | "when-online"
  /** Never sent: the gate of its scope was closed, so sending it is no repetition. */
  | "never-sent"
  /** Left to a person. `blocked`: somebody has to sign in, agree, or wait for a freeze to end. */
  | "blocked"
  | "not-idempotent"
  | "wait-too-long"
  | "retries-used-up"
  | "app-said-no"
  | "called-off"
  /** Of no use: the same request would end the same way. */
  | "server-said-no"
  | "same-end";

/** What was decided about sending a request again, and why. Plain data: for the console, a support ticket, later tools. */
export interface RetryDecision {
  /** `repeat`: goes out by itself. `ask`: a person may send it again. `stop`: sending the same again cannot help. */
  readonly action: "repeat" | "ask" | "stop";
  readonly rule: RetryRule;
  /** When the next attempt goes out, or may; `undefined`: at once, or never. */
  readonly at?: EpochMs | undefined;
  /** Repetitions made so far, and how many there are at most. */
  readonly retries: number;
  readonly maxRetries: number;
}
