"use client";
import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import type { ApiError } from "../outcome/ApiError.ts";
import type { Wait } from "../waiting/wait.ts";
import { waitOf } from "./attempts.ts";
import { toWait } from "./toWait.ts";

/**
 * The wait after a failed attempt.
 * @param again Makes another attempt when none comes by itself.
 * @returns Reads the wait. Only who has read it is rendered again when it changes.
 */
export function useWait(error: ApiError | undefined, again: () => void): () => Wait | undefined {
  const isRead = useRef(false);
  const latestAgain = useRef(again);
  latestAgain.current = again;
  const waiter = error && waitOf(error);
  const subscribe = useCallback(
    (listener: () => void) => waiter?.subscribe(() => isRead.current && listener()) ?? (() => {}),
    [waiter],
  );
  const stand = () => waiter && `${waiter.state} ${waiter.isPlanned}`;
  const current = useSyncExternalStore(subscribe, stand, stand);
  // Anew when `current` changes too: it is what the waiter, always the same object, has to say.
  const wait = useMemo(() => waiter && toWait(waiter, () => latestAgain.current()), [waiter, current]);
  return () => {
    isRead.current = true;
    return wait;
  };
}
