import type { Wait } from "../waiting/wait.ts";
import type { Waiter } from "../waiting/waiter.ts";

/**
 * A wait as a view gets it. It tells how things stand at the moment it is asked, and steers the attempt that comes by
 * itself or, when none does, makes one.
 */
export function toWait(waiter: Waiter, again: () => void): Wait {
  return {
    get state() {
      return waiter.state;
    },
    get retryAt() {
      return waiter.retryAt;
    },
    get isPlanned() {
      return waiter.isPlanned;
    },
    get isHeld() {
      return waiter.isHeld;
    },
    attempt: waiter.attempt,
    maxAttempts: waiter.maxAttempts,
    retryNow(options) {
      const { isPlanned } = waiter;
      if (waiter.retryNow(options) && !isPlanned) again();
    },
    cancel: waiter.cancel,
  };
}
