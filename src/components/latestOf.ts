import type { EpochMs } from "../http/time.ts";

/** The latest of the instants that are known; `undefined` when none is. */
export function latestOf(...instants: readonly (EpochMs | undefined)[]): EpochMs | undefined {
  const known = instants.filter((at) => at !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
