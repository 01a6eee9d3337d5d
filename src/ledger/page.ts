import type { Claim } from "./claim.ts";
import type { Ledger } from "./ledger.ts";

/** Under this name the page's ledger stands, which two copies of this package share. */
export const place = Symbol.for("faultline/ledger/1");

/** The page's ledger; `undefined`: nobody keeps one. For parts that must not bring it along. */
export function currentLedger(): Ledger | undefined {
  return (globalThis as { [place]?: Ledger })[place];
}

/** Claims something for as long as the returned function is not called; where nobody keeps a ledger, nothing. */
export function claimFor(claim: Claim): () => void {
  const claimant = currentLedger()?.join();
  claimant?.claim(claim);
  return () => claimant?.leave();
}
