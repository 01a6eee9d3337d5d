import { isApiError } from "../outcome/ApiError.ts";
import type { Failure } from "../outcome/failures.ts";
import { isFailure } from "../outcome/outcome.ts";

/** Deeper than any chain that a person wrote; a hostile one ends here. */
const maxDepth = 8;

/**
 * The failure that an error carries: its own, or that of a `cause` (ES2022) or of one of the `errors` of an
 * `AggregateError`. `undefined`: the error did not come from an API of ours.
 */
export function findFailure(error: unknown): Failure | undefined {
  return search(error, new Set());
}

function search(error: unknown, seen: Set<unknown>): Failure | undefined {
  if (isApiError(error)) return error.failure;
  if (isFailure(error)) return error;
  // Reporters append to `cause` on errors that they have seen, so that a chain may well be a ring.
  if (typeof error !== "object" || error === null || seen.has(error) || seen.size >= maxDepth) return undefined;
  seen.add(error);
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  for (const inner of [cause, ...(Array.isArray(errors) ? errors : [])]) {
    const failure = search(inner, seen);
    if (failure) return failure;
  }
  return undefined;
}
