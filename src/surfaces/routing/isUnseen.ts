import type { Claim } from "../../ledger/claim.ts";

/** Whether it stands where nobody can see it: in a closed tab, say, which is kept on the page. */
export function isUnseen({ place, surface }: Claim): boolean {
  const element = place?.current;
  // A toast that is folded away is counted where everybody sees it.
  if (!element || surface === "toast") return false;
  // Browsers before 2024 cannot tell; there it is taken to be seen.
  const canTell = "checkVisibility" in element;
  return element.closest("[inert]") !== null || (canTell && !element.checkVisibility({ visibilityProperty: true }));
}
