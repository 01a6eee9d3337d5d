import type { Wait } from "../waiting/wait.ts";
import type { Waiter } from "../waiting/waiter.ts";

/**
 * A wait as a view gets it: as it stands at this moment, steering the attempt that comes by itself or, when none does,
 * making one.
 */
export function toWait(waiter: Waiter, again: () => void): Wait {
  const { state, retryAt, attempt, maxAttempts, cancel } = waiter;
  return {
    state,
    retryAt,
    attempt,
    maxAttempts,
    retryNow(options) {
      if (waiter.isPlanned) waiter.retryNow(options);
      else if (options?.force || !waiter.isHeld) again();
    },
    cancel,
  };
}
