"use client";

import { useEffect, useRef } from "react";
import type { EpochMs } from "../http/time.ts";
import { useLatest } from "./useLatest.ts";

export interface WaitNews {
  /** The end of the wait: another one is another wait, and starts afresh. */
  until: EpochMs | undefined;
  /** What is left of it, in the unit of `moments`; `undefined`: not known. */
  left: number | undefined;
  moments: readonly number[];
  tell: (left: number) => void;
}

/**
 * Tells of a wait when what is left of it passes one of `moments`, and nothing in between: a figure read each time it
 * changes drowns everything else.
 */
export function useWaitNews({ until, left, moments, tell }: WaitNews): void {
  const before = useRef({ until, left });
  const latest = useLatest(tell);
  useEffect(() => {
    const last = before.current;
    before.current = { until, left };
    if (last.until !== until || last.left === undefined || left === undefined) return;
    const was = last.left;
    if (moments.some((moment) => was > moment && left <= moment)) latest.current(left);
  }, [until, left, moments, latest]);
}
