import type { Failure, FailureKind, FailureOf } from "../../outcome/failures.ts";

/** Which failures a boundary takes: kinds, or a pure function, which is asked at every render. */
export type Catches = readonly FailureKind[] | ((failure: Failure) => boolean);

type Guard<F extends Failure> = (failure: Failure) => failure is F;

/**
 * What the fallback of a boundary gets as `failure`: the kinds in `catches`, or what its type guard says. Without
 * `catches` the boundary takes everything, errors that are no failures of an API included: then `undefined`.
 */
export type Claimed<C> = C extends readonly (infer K extends FailureKind)[]
  ? FailureOf<K>
  : C extends Guard<infer F>
    ? F
    : C extends (failure: Failure) => boolean
      ? Failure
      : Failure | undefined;

/** Whether a boundary with these `catches` takes an error with this failure; `undefined`: the error carries none. */
export function claims(catches: Catches | undefined, failure: Failure | undefined): boolean {
  if (catches === undefined) return true;
  if (failure === undefined) return false;
  if (typeof catches !== "function") return catches.includes(failure.kind);
  try {
    return catches(failure);
  } catch {
    // A predicate that throws must not hide the failure it was asked about.
    return false;
  }
}
