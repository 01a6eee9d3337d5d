import { currentLedger } from "../../ledger/page.ts";
import type { Failure } from "../../outcome/failures.ts";
import { failureOf } from "./issues.ts";
import type { Placed } from "./place.ts";

/**
 * The failure that a form shows whole; `undefined`: part of it is left over, or was more than a reply may bring, which
 * is for a summary to show and to claim; or it is no refusal of the form alone, as a conflict, which a notice shows.
 */
export function shownWhole({ source, messages, left }: Placed): Failure | undefined {
  const failure = messages.size > 0 && left.length === 0 ? failureOf(source) : undefined;
  return failure?.kind === "invalid" && !failure.unlisted ? failure : undefined;
}

/** Ends a binding that is done by hand: gives the focus, and notes what is shown now. */
export function settle(placed: Placed): void {
  placed.first?.focus();
  const failure = shownWhole(placed);
  if (failure) currentLedger()?.note(failure);
}
