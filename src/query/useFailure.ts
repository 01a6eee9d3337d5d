"use client";
import { isApiError } from "../outcome/ApiError.ts";
import type { Failure } from "../outcome/failures.ts";

/** What any hook of TanStack Query returns, as far as errors go. */
export interface FailingResult {
  readonly error: unknown;
  readonly failureReason?: unknown;
}

/**
 * The failure of a query or mutation, whether it is final (`error`) or another attempt is still to come
 * (`failureReason`). `undefined`: none, or an error that did not come from an API, such as an abort.
 */
export function useFailure(result: FailingResult): Failure | undefined {
  const error = result.failureReason ?? result.error;
  return isApiError(error) ? error.failure : undefined;
}
