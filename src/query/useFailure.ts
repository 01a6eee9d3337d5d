"use client";
import type { Failure } from "../outcome/failures.ts";
import { findFailure } from "../outcome/findFailure.ts";

/** What any hook of TanStack Query returns, as far as errors go. */
export interface FailingResult {
  readonly error: unknown;
  readonly failureReason?: unknown;
}

/**
 * The failure of a query or mutation, whether it is final (`error`) or another attempt is still to come
 * (`failureReason`). An error that wraps another is looked into as views and boundaries do: the nearest of a `cause` or
 * of the `errors` of an `AggregateError` counts. `undefined`: none, or an error that did not come from an API, such as an
 * abort.
 */
export function useFailure(result: FailingResult): Failure | undefined {
  return findFailure(result.failureReason ?? result.error);
}
