import type { FailureKind } from "../outcome/failures.ts";
import type { Operation } from "../outcome/operation.ts";
import type { SurfaceChoice } from "../policies/surface.ts";

/** What `meta` of a query or mutation tells this package. Anything else in it is the app's own. */
export interface FaultlineMeta {
  /** What the person is doing: titles name it. */
  operation?: Operation<FailureKind> | undefined;
  /** Where a failure is shown; what it leaves open, the app's `surfaces` and then the kind decide. */
  surface?: SurfaceChoice | undefined;
  [other: string]: unknown;
}
