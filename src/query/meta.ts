import type { FailureKind, Surface } from "../outcome/failures.ts";
import type { Operation } from "../outcome/operation.ts";

/** What `meta` of a query or mutation tells this package. Anything else in it is the app's own. */
export interface FaultlineMeta {
  /** What the person is doing: titles name it. */
  operation?: Operation<FailureKind> | undefined;
  /** Where a failure is shown; left out, its kind decides. */
  surface?: Surface | undefined;
  [other: string]: unknown;
}
