import type { EpochMs } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { askedUntil, latestOf } from "./latestOf.ts";

/**
 * How far a freeze is. `frozen`: it holds. `closing`: the window is over, but the server asked to be left alone for
 * longer. `lifted`: nothing known is in the way any more.
 */
export type FreezePhase = "frozen" | "closing" | "lifted";

/** When the same request may be offered again: the later of the window's end and the server's own word. */
export function opensAt(failure: FailureOf<"locked">): EpochMs | undefined {
  // One API's documents name a moment seven hours before the window ends: the earlier one is never promised.
  return latestOf(failure.window?.endsAt, askedUntil(failure));
}

/** Where a freeze stands at an instant. Without any known end it holds until the server says otherwise. */
export function freezePhase(failure: FailureOf<"locked">, now: EpochMs): FreezePhase {
  const opens = opensAt(failure);
  if (opens !== undefined && now >= opens) return "lifted";
  const endsAt = failure.window?.endsAt;
  return endsAt !== undefined && now >= endsAt ? "closing" : "frozen";
}
