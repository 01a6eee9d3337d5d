import { type ApiError, isApiError } from "./ApiError.ts";
import type { Failure } from "./failures.ts";
import { findInError } from "./findInError.ts";
import { isFailure } from "./outcome.ts";

/**
 * The failure that an error carries: its own, or the nearest of a `cause` (ES2022) or of the `errors` of an
 * `AggregateError`. `undefined`: the error did not come from an API of ours. Whatever was thrown, this does not throw.
 */
export function findFailure(error: unknown): Failure | undefined {
  const carrier = findCarrier(error);
  return isApiError(carrier) ? carrier.failure : carrier;
}

/**
 * The error that brought what {@link findFailure} finds, by which its wait and its request are known. `undefined`: there
 * is none, or the failure itself was thrown.
 */
export function findApiError(error: unknown): ApiError | undefined {
  const carrier = findCarrier(error);
  return isApiError(carrier) ? carrier : undefined;
}

/** As {@link findFailure}, with the error that brought it, if one did. */
export function findCarrier(error: unknown): ApiError | Failure | undefined {
  // Asked at every render, of which most have no error, and nearly all others one of ours.
  if (error == null || isApiError(error)) return error ?? undefined;
  return findInError(error, (one) => (isApiError(one) || isFailure(one) ? one : undefined));
}
