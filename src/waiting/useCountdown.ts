"use client";
import { useCallback, useSyncExternalStore } from "react";
import type { EpochMs } from "../http/time.ts";
import { useClock } from "./ClockProvider.tsx";
import { nextChangeAt, secondsUntil } from "./countdown.ts";

/** Where a countdown stands. */
export interface Countdown {
  /**
   * Whole seconds left, rounded up; beyond an hour in steps of a minute. `undefined`: there is no deadline, or the page
   * is being rendered on a server, whose clock is not the reader's.
   */
  readonly secondsLeft: number | undefined;
  /** Whether the time has come. Without a deadline nothing holds anybody back. */
  readonly isReady: boolean;
}

/**
 * Counts down to an instant, by the clock of {@link useClock}. Renders again only when the shown figure changes.
 * @param retryAt The deadline; `undefined`: none.
 */
export function useCountdown(retryAt: EpochMs | undefined): Countdown {
  const clock = useClock();
  const subscribe = useCallback(
    (listener: () => void) =>
      retryAt === undefined ? () => {} : clock.subscribe(listener, () => nextChangeAt(retryAt, clock.now())),
    [clock, retryAt],
  );
  const secondsLeft = useSyncExternalStore(
    subscribe,
    () => (retryAt === undefined ? undefined : secondsUntil(retryAt, clock.now())),
    () => undefined,
  );
  return { secondsLeft, isReady: retryAt === undefined || secondsLeft === 0 };
}
