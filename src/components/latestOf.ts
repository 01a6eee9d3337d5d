import { type EpochMs, toInstant } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";

/** The latest of the instants that are known, and are ones that a calendar holds; `undefined` when none is. */
export function latestOf(...instants: readonly (EpochMs | undefined)[]): EpochMs | undefined {
  const known = instants.filter((at) => at !== undefined && toInstant(at) !== undefined) as EpochMs[];
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** The server's own instant; `undefined`: it named none that can be used. */
export function askedUntil({ reading, retryAt }: Pick<Failure, "reading" | "retryAt">): EpochMs | undefined {
  // A server that names next year has made a mistake, which is no promise.
  return reading?.certainty === "implausible" ? undefined : latestOf(retryAt);
}
