"use client";
import { type FocusEvent, type RefObject, useEffect, useState } from "react";

interface Handlers {
  startPause(): void;
  endPause(): void;
}

/**
 * Stops the clocks of toasts while the pointer or the keyboard is on them, or the window is in the background.
 * Returns what the region around them listens with.
 */
export function usePause(
  { startPause, endPause }: Handlers,
  region: RefObject<HTMLElement | null>,
  toasts: readonly unknown[],
) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [isAway, setAway] = useState(false);
  const isHeld = isHovered || isFocused || isAway;

  // What leaves the page tells of no pointer or focus that leaves it.
  useEffect(() => {
    if (toasts.length === 0) setHovered(false);
    if (!region.current?.contains(document.activeElement)) setFocused(false);
  }, [region, toasts]);

  useEffect(() => {
    const leave = () => setAway(true);
    const back = () => setAway(false);
    // A window that was opened in the background has never had a focus that it could lose.
    if (!document.hasFocus()) leave();
    window.addEventListener("blur", leave);
    // Whatever in it gets the focus: a browser tells of that only while the window has it.
    window.addEventListener("focus", back, true);
    return () => {
      window.removeEventListener("blur", leave);
      window.removeEventListener("focus", back, true);
    };
  }, []);

  // Two effects, for `endPause` is a new function after each start: in one, a start would follow on a start for ever.
  useEffect(() => {
    if (isHeld) startPause();
  }, [isHeld, startPause]);
  useEffect(() => {
    if (!isHeld) endPause();
  }, [isHeld, endPause]);

  return {
    onMouseEnter: () => setHovered(true),
    onMouseLeave: () => setHovered(false),
    onFocusCapture: () => setFocused(true),
    onBlurCapture: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) setFocused(false);
    },
  };
}
