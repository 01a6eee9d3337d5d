import { currentLedger } from "../../ledger/page.ts";
import type { Failure } from "../../outcome/failures.ts";
import { failureOf } from "./issues.ts";
import type { Placed } from "./place.ts";

/** The failure that a form shows whole; `undefined`: part of it is left over, for a summary to show and to claim. */
export function shownWhole({ source, messages, left }: Placed): Failure | undefined {
  return messages.size > 0 && left.length === 0 ? failureOf(source) : undefined;
}

/** Ends a binding that is done by hand: gives the focus, and notes what is shown now. */
export function settle(placed: Placed): void {
  placed.first?.focus();
  const failure = shownWhole(placed);
  if (failure) currentLedger()?.note(failure);
}
