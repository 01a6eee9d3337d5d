"use client";
import { useSyncExternalStore } from "react";
import { type EpochMs, MINUTE_MS } from "../http/time.ts";
import { useClock } from "../waiting/ClockProvider.tsx";

/**
 * The time in steps of a minute, and at each of `turns` to the instant: enough for words that count minutes and for
 * states that change at a known time.
 * @param onServer What a server takes for now, whose clock is not the reader's.
 */
export function useNow(onServer: EpochMs, turns: readonly (EpochMs | undefined)[] = []): EpochMs {
  const clock = useClock();
  const known = turns.filter((at) => at !== undefined);
  const step = () => Math.max(startOfMinute(clock.now()), ...known.filter((at) => at <= clock.now()));
  const nextStep = () => Math.min(startOfMinute(clock.now()) + MINUTE_MS, ...known.filter((at) => at > clock.now()));
  return useSyncExternalStore(
    (listener) => clock.subscribe(listener, nextStep),
    step,
    () => onServer,
  );
}

function startOfMinute(at: EpochMs): EpochMs {
  return Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
