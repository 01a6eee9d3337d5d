"use client";
import { useClaim } from "../components/useClaim.ts";
import type { Surface } from "../outcome/failures.ts";
import { findFailure } from "../outcome/findFailure.ts";

/**
 * Claims a failure for a view of the app's own, so that nothing else on the page shows it too, and nobody takes it for
 * forgotten. The views and surfaces of this package claim by themselves.
 * @param error A failure, or the error of a query or mutation; `null` or `undefined`: all is well.
 * @returns Whether it is this view's to show; `false`: another one shows it already.
 *
 * @example const isMine = useFailureClaim(save.error); return isMine && save.error && <p>{…}</p>;
 */
export function useFailureClaim(error: unknown, surface: Surface = "inline"): boolean {
  const claim = error == null ? undefined : { subject: findFailure(error) ?? error, surface };
  return useClaim(claim).standing === "owner";
}
