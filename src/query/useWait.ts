"use client";
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { ApiError } from "../outcome/ApiError.ts";
import type { Wait } from "../waiting/wait.ts";
import { toWait } from "./toWait.ts";
import { waitOf } from "./waits.ts";

/**
 * The wait after a failed attempt.
 * @param isFinal Whether TanStack Query has given up, by a word of the app's perhaps: then nothing comes by itself.
 * @param again Makes another attempt when none comes by itself.
 * @returns Reads the wait. Only who has read it is rendered again when it changes.
 */
export function useWait(error: ApiError | undefined, isFinal: boolean, again: () => void): () => Wait | undefined {
  const isRead = useRef(false);
  const latestAgain = useRef(again);
  useEffect(() => {
    latestAgain.current = again;
  });
  const waiter = error && waitOf(error);
  useEffect(() => {
    if (isFinal) waiter?.giveUp();
  }, [isFinal, waiter]);
  const subscribe = useCallback(
    (listener: () => void) => waiter?.subscribe(() => isRead.current && listener()) ?? (() => {}),
    [waiter],
  );
  const stand = () => waiter && `${waiter.state} ${waiter.isPlanned} ${waiter.retryAt}`;
  const current = useSyncExternalStore(subscribe, stand, stand);
  const wait = useMemo(
    () => waiter && toWait(waiter, () => latestAgain.current()),
    // Anew when the one waiter has something new to say, so that views which compare their props notice.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [waiter, current],
  );
  return () => {
    isRead.current = true;
    return wait;
  };
}
