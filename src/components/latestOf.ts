import { type EpochMs, toInstant } from "../http/time.ts";

/** The latest of the instants that are known, and are ones that a calendar holds; `undefined` when none is. */
export function latestOf(...instants: readonly (EpochMs | undefined)[]): EpochMs | undefined {
  const known = instants.filter((at) => at !== undefined && toInstant(at) !== undefined) as EpochMs[];
  return known.length > 0 ? Math.max(...known) : undefined;
}
