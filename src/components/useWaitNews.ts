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
  const before = useRef({ until, left, first: left });
  const latest = useLatest(tell);
  useEffect(() => {
    const last = before.current;
    const isAnother = last.until !== until || last.left === undefined;
    const first = (isAnother ? left : last.first) ?? 0;
    before.current = { until, left, first };
    if (isAnother || left === undefined) return;
    const was = last.left as number;
    // Just after the start, which was told, a moment is no news; the end always is.
    const isNews = (moment: number) => moment === 0 || moment * 1.05 + 2 < first;
    if (moments.some((moment) => was > moment && left <= moment && isNews(moment))) latest.current(left);
  }, [until, left, moments, latest]);
}
