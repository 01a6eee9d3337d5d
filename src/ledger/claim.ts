import type { Failure, Surface } from "../outcome/failures.ts";
import type { Wait } from "../waiting/wait.ts";

/** What somebody shows, or would show if nobody else did. */
export interface Claim {
  /** What is shown: the failure, or the error when it carries none. One object is one failure. */
  readonly subject: unknown;
  readonly surface: Surface;
  /** Draws it whoever else does: a view that the app has put there by hand. */
  readonly isBare?: boolean | undefined;
  /** Shows it only because nobody else did, and gives way to whoever comes. */
  readonly isLastResort?: boolean | undefined;
  /** Where it stands, to lead people there from elsewhere; empty: nowhere that can be focused. */
  readonly place?: { readonly current: HTMLElement | null } | undefined;
  /** What lets it be shown together with others; `undefined`: it stands for itself. */
  readonly part?: SharedPart | undefined;
}

/** One of several failures with one cause, and what can be done about it from where they are shown as one. */
export interface SharedPart {
  /** Names the cause: alike in this, failures are shown as one. */
  readonly cause: string;
  readonly failure: Failure;
  /** The service that the cause is about, by its address; `undefined`: not known, or all are. */
  readonly service?: string | undefined;
  readonly wait?: Wait | undefined;
  readonly isRetrying?: boolean | undefined;
  retry?(): void;
}

/**
 * How a claim stands. `owner`: it is shown here. `elsewhere`: somebody else shows it. `grouped`: it is shown together with
 * others of the same cause.
 */
export type Standing = "owner" | "elsewhere" | "grouped";

/**
 * Whether two who claim this mean the same failure. Equal primitives are not the same one: nothing tells them apart, so
 * nobody is refused for another's.
 */
export function isOne(subject: unknown): subject is object {
  return (typeof subject === "object" && subject !== null) || typeof subject === "function";
}

/** Who has to go first when two show the same: what took the page away cannot be shown elsewhere. */
export function rankOf({ surface, isLastResort }: Claim): number {
  if (surface === "silent") return 0;
  if (isLastResort) return 1;
  return surface === "boundary" ? 3 : 2;
}

/** Whether two claims on one failure are parts of one surface: a form's fields, and the summary above them. */
export function isSamePlace(a: Claim, b: Claim): boolean {
  return a.surface === "field" && b.surface === "field";
}

/** Whether a change between two claims is one that others can see. */
export function looksAlike(a: Claim, b: Claim): boolean {
  return (
    Object.is(a.subject, b.subject) &&
    a.surface === b.surface &&
    a.isLastResort === b.isLastResort &&
    a.part?.cause === b.part?.cause &&
    a.part?.isRetrying === b.part?.isRetrying &&
    a.part?.wait === b.part?.wait
  );
}
