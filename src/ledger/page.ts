import type { Claim, Standing } from "./claim.ts";
import type { Groups } from "./groups.ts";

/** One who shows failures, one at a time: a view on the page, or a toast. */
export interface Claimant {
  /**
   * Claims what is shown now, in place of what was before.
   * @param claim `undefined`: nothing any more, because all is well.
   */
  claim(claim: Claim | undefined): void;
  /** Gives up what it has claimed, because it leaves. It may come back. */
  leave(): void;
  /** Shows what it has claimed though others do: a person could not be led to them. Until there is nothing to show. */
  insist(): void;
  /** How a claim stands, or would stand if it were made now. */
  standing(claim: Claim | undefined): Standing;
  /** Calls back when what it has claimed stands otherwise. */
  subscribe(listener: () => void): () => void;
}

/** Who shows which failure at the moment. The first to claim one owns it; whoever comes later is refused. */
export interface Ledger {
  join(): Claimant;
  /** All claims on a failure, the owner's first. */
  claimsOn(subject: unknown): readonly Claim[];
  /** All failures that somebody claims. */
  subjects(): readonly unknown[];
  /** Lets all others go before those who show a failure where nobody can see it. */
  overlook(subject: unknown, isUnseen: (claim: Claim) => boolean): void;
  /** Whether a failure is shown, or was for long enough to be read, though it may have left the page. */
  wasShown(subject: unknown): boolean;
  /** Notes that a failure is shown by something that nobody can tell the end of. */
  note(subject: unknown): void;
  readonly groups: Groups;
}

/** Under this name the page's ledger stands, which two copies of this package share. */
export const ledgerKey = Symbol.for("faultline/ledger/1");

/** The page's ledger; `undefined`: nobody keeps one. For parts that must not bring it along. */
export function currentLedger(): Ledger | undefined {
  return (globalThis as { [ledgerKey]?: Ledger })[ledgerKey];
}

/** Claims something for as long as the returned function is not called; where nobody keeps a ledger, nothing. */
export function claimFor(claim: Claim): () => void {
  const claimant = currentLedger()?.join();
  claimant?.claim(claim);
  return () => claimant?.leave();
}
