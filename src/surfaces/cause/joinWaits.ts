import type { SharedPart } from "../../ledger/claim.ts";
import { isPlanned, type Wait } from "../../waiting/wait.ts";

/**
 * Many waits as one: it counts to the first attempt that goes out by itself, and steers all of them.
 * `undefined`: nobody waits.
 */
export function joinWaits(parts: readonly SharedPart[]): Wait | undefined {
  const waits = parts.flatMap(({ wait }) => wait ?? []);
  const planned = waits.filter(isPlanned);
  const [first, ...rest] = planned.length > 0 ? planned : waits;
  if (!first) return undefined;
  const next = rest.reduce((best, wait) => (orderOf(wait) < orderOf(best) ? wait : best), first);
  return {
    state: next.state,
    retryAt: next.retryAt,
    attempt: next.attempt,
    maxAttempts: next.maxAttempts,
    isPlanned: planned.length > 0,
    isHeld: next.isHeld,
    retryNow: (options) => {
      for (const wait of waits) wait.retryNow(options);
    },
    cancel: () => {
      for (const wait of waits) wait.cancel();
    },
  };
}

/** What still runs before what is out already; of those, the soonest. */
function orderOf({ state, retryAt }: Wait): number {
  return state === "ready" ? Number.POSITIVE_INFINITY : (retryAt ?? Number.MAX_VALUE);
}
