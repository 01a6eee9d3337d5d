import type { Claim } from "../../ledger/claim.ts";
import { pageLedger } from "../../ledger/ledger.ts";
import type { Claimant } from "../../ledger/page.ts";

interface Held {
  readonly claimant: Claimant;
  claim: Claim | undefined;
  stop(): void;
}

/**
 * The claims of those who show failures without being a view, one for each source.
 * @param onLost Somebody has taken over what was claimed.
 */
export function createClaims(onLost: (source: object) => void) {
  const all = new Map<object, Held>();

  function join(source: object): Held {
    const claimant = pageLedger().join();
    const held: Held = {
      claimant,
      claim: undefined,
      stop: claimant.subscribe(() => {
        if (claimant.standing(held.claim) !== "owner") onLost(source);
      }),
    };
    return held;
  }

  return {
    /** Claims for a source what it shows now. Returns whether it may; if not, it claims nothing any more. */
    take(source: object, claim: Claim | undefined): boolean {
      const held = all.get(source) ?? join(source);
      all.set(source, held);
      const isOwner = held.claimant.standing(claim) === "owner";
      if (!isOwner) this.release(source);
      else {
        held.claim = claim;
        held.claimant.claim(claim);
      }
      return isOwner;
    },

    release(source: object): void {
      const held = all.get(source);
      all.delete(source);
      held?.stop();
      held?.claimant.leave();
    },
  };
}
