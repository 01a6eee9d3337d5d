"use client";

import { useState } from "react";
import { type EpochMs, HOUR_MS, SECOND_MS } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import { useClock } from "../waiting/ClockProvider.tsx";
import { useCountdown } from "../waiting/useCountdown.ts";
import { latestOf } from "./latestOf.ts";
import type { ViewProps } from "./viewProps.ts";

export interface RetryState {
  /** Sends again; `undefined`: nobody here can. */
  readonly retry: (() => void) | undefined;
  /** When the next attempt goes out, or may: the later of what the server asks for and what is planned. */
  readonly retryAt: EpochMs | undefined;
  /** Whole seconds until then; `undefined`: not known, or not yet (on a server). */
  readonly secondsLeft: number | undefined;
  /** Length of the whole wait, for the ring. */
  readonly totalSeconds: number;
  /** The server asked for this wait, so a click does not cut it short. */
  readonly isHeld: boolean;
  /** So long that a time of day says more than a countdown. */
  readonly isLong: boolean;
}

/** What a view of a failure knows about sending again. */
export function useRetry({ failure, wait, onRetry }: ViewProps<Failure>): RetryState {
  const clock = useClock();
  const asked = latestOf(failure.retryAt);
  const retryAt = latestOf(asked, wait?.state === "waiting" ? wait.retryAt : undefined);
  const { secondsLeft } = useCountdown(retryAt);

  // A wait that nobody dated began when it was first seen.
  const [seen, setSeen] = useState({ retryAt, at: clock.now() });
  if (seen.retryAt !== retryAt) setSeen({ retryAt, at: clock.now() });
  const from = retryAt === asked ? Math.min(failure.receivedAt, seen.at) : seen.at;

  const retry = onRetry ?? wait?.retryNow;
  return {
    retry: retry && (() => retry()),
    retryAt,
    secondsLeft,
    totalSeconds: ((retryAt ?? 0) - from) / SECOND_MS,
    isHeld: asked !== undefined && secondsLeft !== 0,
    isLong: (secondsLeft ?? 0) * SECOND_MS > HOUR_MS,
  };
}
