import { isApiError } from "./ApiError.ts";
import type { Failure } from "./failures.ts";
import { isFailure } from "./outcome.ts";

/** Deeper than any chain that a person wrote; a hostile one ends here. */
const maxDepth = 8;
/** More than anybody asks for at once, and few enough to look through at every render. */
const maxBreadth = 100;

/**
 * The failure that an error carries: its own, or the nearest of a `cause` (ES2022) or of the `errors` of an
 * `AggregateError`. `undefined`: the error did not come from an API of ours. Whatever was thrown, this does not throw.
 */
export function findFailure(error: unknown): Failure | undefined {
  // Reporters append to `cause` on errors that they have seen, so that a chain may well be a ring.
  const seen = new Set<unknown>();
  let level: readonly unknown[] = [error];
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
    for (const one of level) {
      if (isApiError(one)) return one.failure;
      if (isFailure(one)) return one;
      seen.add(one);
    }
    level = level.flatMap(innerOf).filter((one) => !seen.has(one));
  }
  return undefined;
}

function innerOf(error: unknown): readonly unknown[] {
  if (typeof error !== "object" || error === null) return [];
  return [...tryTo(() => [(error as Error).cause]), ...tryTo(() => errorsOf(error as AggregateError))];
}

function errorsOf({ errors }: AggregateError): readonly unknown[] {
  return Array.isArray(errors) ? errors.slice(0, maxBreadth) : [];
}

/** A getter or a Proxy may throw, which is no reason to show nothing. */
function tryTo(read: () => readonly unknown[]): readonly unknown[] {
  try {
    return read();
  } catch {
    return [];
  }
}
