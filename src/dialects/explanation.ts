import type { Outcome } from "../outcome/outcome.ts";
import type { StatusRange } from "./dialect.ts";

/** Where a part of an outcome came from. */
export interface Origin {
  /**
   * `body`: stands there as it is. `rule`: the rule made it. `header`: of the reply. `status`: the status alone.
   * `dropped`: there is something that is not used, for the reason in `why`.
   */
  readonly from: "body" | "rule" | "header" | "status" | "dropped";
  /** The place in the body (`error.message`), or the header field; `undefined`: not known. */
  readonly at?: string | undefined;
  /** Why something is not used; of a kind, what the status alone would have meant. */
  readonly why?: string | undefined;
}

/** `undefined`: the outcome has no such part. */
export interface Origins {
  readonly kind: Origin;
  readonly message?: Origin | undefined;
  readonly code?: Origin | undefined;
  readonly requestId?: Origin | undefined;
  readonly retryAt?: Origin | undefined;
  /** Of the job: the word for its state. */
  readonly job?: Origin | undefined;
  /** Where the job can be watched. */
  readonly statusUrl?: Origin | undefined;
}

/** What became of one rule. */
export interface TriedRule {
  readonly dialect: string;
  /** Its place in its dialect, from 1. */
  readonly rule: number;
  /** The statuses that it is about; `undefined`: it sees for itself. */
  readonly status?: StatusRange | undefined;
  /**
   * `status`, `guard`, `schema`: the reply is not of that status, the guard refuses the body, or the schema does.
   * `passed-on`: it looked at the body and gave `undefined`. `incomplete`: what it gave lacks what its kind always has,
   * as `fields` of `invalid`. `threw`: it is mistaken, and counts as one that does not fit.
   */
  readonly result: "fits" | "status" | "guard" | "schema" | "passed-on" | "incomplete" | "threw";
  /**
   * Where the body is not what the schema asks for, as `error.code: expected string`; what was thrown. No values of the
   * body.
   */
  readonly issues?: readonly string[] | undefined;
}

/** How a reply came by its outcome: plain data. */
export interface Explanation {
  readonly outcome: Outcome;
  /** The rules that were asked, in order. The last one fits, or none does: then the status alone spoke. */
  readonly tried: readonly TriedRule[];
  /** The rule that fits; `undefined`: none. */
  readonly by?: TriedRule | undefined;
  /** Where each part of the outcome came from. */
  readonly origins: Origins;
  /** All of it for a console, without the values of the body. */
  readonly text: string;
  /** The same. */
  toString(): string;
}
