"use client";

import { useState } from "react";
import { type EpochMs, HOUR_MS, SECOND_MS } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import { useClock } from "../waiting/ClockProvider.tsx";
import { useCountdown } from "../waiting/useCountdown.ts";
import { isPlanned, type Wait } from "../waiting/wait.ts";
import { askedUntil, latestOf } from "./latestOf.ts";
import type { ViewProps } from "./viewProps.ts";
import { isWrite } from "./words/failureWords.ts";

/**
 * Where sending again stands. `waiting`, `offline`, `hidden`, `ready`: as the wait says. `trying`: the time has come, and
 * an attempt is out. `stopped`: one was planned, and a person called it off. `unknown`: nobody named a time.
 */
export type RetryPhase = Wait["state"] | "trying" | "stopped" | "unknown";

export interface RetryState {
  /** Sends again; `undefined`: nobody here can. */
  readonly retry: (() => void) | undefined;
  readonly phase: RetryPhase;
  /** The attempt that goes out by itself; `undefined`: none does. */
  readonly planned: Wait | undefined;
  /** The wait of the attempt that is planned, or that came from a plan and is out. */
  readonly current: Wait | undefined;
  /** The server's own instant, a fact whatever is planned; `undefined`: it named none that can be used. */
  readonly askedUntil: EpochMs | undefined;
  /** When the wait ends; `undefined`: not known, or none runs. */
  readonly retryAt: EpochMs | undefined;
  /** Whole seconds until then; `undefined`: not known, or not yet (on a server). */
  readonly secondsLeft: number | undefined;
  /** Length of the whole wait, for the ring. */
  readonly totalSeconds: number;
  /** A click does not cut this wait short. */
  readonly isHeld: boolean;
  /** A time of day says more than a countdown: it is long, or the page does not wait for it. */
  readonly isLong: boolean;
  /** The server's instant could not be moved onto our clock, so it is not known to the second. */
  readonly isAbout: boolean;
  /** A change that has not left the page yet. */
  readonly isUnsent: boolean;
}

type Facts = Pick<ViewProps, "wait" | "onRetry" | "isRetrying"> & {
  failure?: Failure | undefined;
  /** In place of the wait's own end. */
  at?: EpochMs | undefined;
};

/** What a view knows about sending again: what the wait says, else what the failure does. */
export function useRetry({ failure, wait, onRetry, isRetrying = false, at }: Facts): RetryState {
  const clock = useClock();
  const certainty = failure?.reading?.certainty;
  const asked = failure && askedUntil(failure);
  const planned = isPlanned(wait) ? wait : undefined;
  const isCalledOff = failure?.decision?.rule === "called-off";
  const isStopped = !planned && isCalledOff;
  const wasPlanned = !isCalledOff && (wait?.attempt !== undefined || failure?.decision?.action === "repeat");
  const isRunning = wait?.state === "waiting" && (planned || certainty !== "implausible");
  const retryAt = at ?? (wait ? latestOf(isRunning ? wait.retryAt : undefined) : isStopped ? undefined : asked);
  const { secondsLeft } = useCountdown(retryAt);

  // A wait that nobody dated began when it was first seen.
  const [seen, setSeen] = useState({ retryAt, at: clock.now() });
  if (seen.retryAt !== retryAt) setSeen({ retryAt, at: clock.now() });
  const from = failure && asked !== undefined ? Math.min(failure.receivedAt, seen.at) : seen.at;

  function phaseOf(): RetryPhase {
    // While a planned wait runs, nothing of this request can be on its way, whatever a host takes for fetching.
    if (isRetrying && !(planned && planned.state !== "ready")) return "trying";
    if (isStopped) return "stopped";
    if (wait?.state === "offline" || wait?.state === "hidden") return wait.state;
    // Our own short wait after it is nothing to count down to: it goes out when there is a connection.
    if (planned && failure?.unsent && failure.kind === "unreachable") return "offline";
    // At its end a planned wait sits out the attempt that goes ahead of it, or is about to be told that its own is out.
    if (planned && (planned.state === "ready" || secondsLeft === 0)) return "trying";
    if (retryAt === undefined) return wait?.state === "ready" ? "ready" : "unknown";
    return secondsLeft === 0 ? "ready" : "waiting";
  }
  const isLeft = retryAt !== undefined && secondsLeft !== 0;
  // What is planned is brought forward; sent beside it, the same would go out twice.
  const retry = planned?.retryNow ?? onRetry ?? wait?.retryNow;
  const phase = phaseOf();
  return {
    retry: retry && (() => retry()),
    phase,
    planned,
    current: planned ?? (phase === "trying" && wasPlanned ? wait : undefined),
    askedUntil: asked,
    retryAt,
    secondsLeft,
    totalSeconds: ((retryAt ?? 0) - from) / SECOND_MS,
    isHeld: isLeft && (wait?.isHeld ?? asked !== undefined),
    isLong: (secondsLeft ?? 0) * SECOND_MS > HOUR_MS || (isLeft && !planned && wait?.isHeld === false),
    isAbout: certainty === "own-clock",
    isUnsent: failure?.unsent === true && isWrite(failure),
  };
}
