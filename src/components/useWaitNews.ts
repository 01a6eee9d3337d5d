"use client";

import { useEffect, useRef } from "react";

const MOMENTS = [300, 60, 30, 10, 0];

/**
 * Tells of a wait at 5 min, 1 min, 30 s, 10 s and at its end, and nothing in between: a figure read each second drowns
 * everything else.
 */
export function useWaitNews(secondsLeft: number | undefined, tell: (secondsLeft: number) => void): void {
  const before = useRef(secondsLeft);
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    const last = before.current;
    before.current = secondsLeft;
    if (last === undefined || secondsLeft === undefined) return;
    if (MOMENTS.some((moment) => last > moment && secondsLeft <= moment)) latest.current(secondsLeft);
  }, [secondsLeft]);
}
