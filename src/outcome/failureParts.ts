import type { EpochMs } from "../http/time.ts";

/** One message for one field. */
export interface FieldIssue {
  /** Keys and list indices from the form's root; `[]` is the form as a whole. */
  readonly path: readonly (string | number)[];
  /** What the API said against it: a sentence, or its code where it said no more. */
  readonly message: string;
  /** The API's own code for it; `undefined`: it gave none. */
  readonly code?: string | undefined;
}

/** A window during which changes are refused. */
export interface LockWindow {
  /** What people call it: `"Year-end freeze"`. */
  readonly name?: string | undefined;
  /** `undefined`: it is not told, or began before anything was asked. */
  readonly startsAt?: EpochMs | undefined;
  /** When changes are taken again; `undefined`: nobody said. */
  readonly endsAt?: EpochMs | undefined;
  /** Offset that the window was set in, as written: `"-07:00"`. */
  readonly utcOffset?: string | undefined;
  /** Why it was set, in the API's words. */
  readonly reason?: string | undefined;
}

/** How many people must agree, how many have, and who may. */
export interface Approvals {
  /** `undefined`: not told. */
  readonly required?: number | undefined;
  /** `undefined`: not told, which is not the same as none. */
  readonly current?: number | undefined;
  /** Who may agree, by the API's names; empty: not told. */
  readonly roles: readonly string[];
}

/** What holds the place that the request wanted. */
export interface BlockedBy {
  readonly id?: string | undefined;
  /** Where it stands, in the API's own word: `"in_progress"`. */
  readonly state?: string | undefined;
  /** Since when it holds the place; `undefined`: not told. */
  readonly startedAt?: EpochMs | undefined;
}
