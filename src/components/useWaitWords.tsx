"use client";

import type { ReactNode } from "react";
import { type EpochMs, MINUTE_MS, SECOND_MS } from "../http/time.ts";
import { useMessages } from "./context.ts";
import { Remaining, Time } from "./Time.tsx";
import type { RetryState } from "./useRetry.ts";
import { useViewerZone } from "./useViewerZone.ts";
import { spoken } from "./words/duration.ts";
import { instant } from "./words/instant.ts";

export interface WaitWords {
  /** When one can try again, or when a change goes out by itself, as it ticks. */
  shown(isQuiet?: boolean): ReactNode;
  /** How long until then, as it ticks. */
  left(isQuiet?: boolean): ReactNode;
  /** The sentence for ears, with so many seconds left. */
  spoken(secondsLeft: number): string;
  /** An instant so many seconds from now, as exact as it is sure and as it needs to be. */
  clock(at: EpochMs, secondsLeft?: number): ReactNode;
}

/** The sentence about a wait. */
export function useWaitWords({ retryAt = 0, secondsLeft, isLong, isAbout, isUnsent, planned }: RetryState): WaitWords {
  const { messages, locale, say, text } = useMessages();
  const timeZone = useViewerZone();
  const words = messages.wait;
  const [inTime, atClock] = isUnsent && planned ? [words.sendsIn, words.sendsAt] : [words.title, words.titleAt];
  const hedge = (time: ReactNode) => (isAbout ? text(words.about, { time }) : time);
  const hedged = (time: string) => (isAbout ? say(words.about, { time }) : time);
  const leftMs = (seconds: number) => (isAbout ? roughly(seconds * SECOND_MS) : seconds * SECOND_MS);
  const left = (isQuiet?: boolean) =>
    hedge(<Remaining ms={leftMs(secondsLeft ?? 0)} isAbout={isAbout} isQuiet={isQuiet} />);
  return {
    left,
    shown: (isQuiet) =>
      isLong || secondsLeft === undefined
        ? text(atClock, { clock: hedge(<Time at={retryAt} style="near" showZone={isLong} isQuiet={isQuiet} />) })
        : text(inTime, { time: left(isQuiet) }),
    spoken: (seconds) =>
      isLong
        ? say(atClock, { clock: hedged(instant(retryAt, locale, { style: "moment", timeZone })) })
        : say(inTime, { time: hedged(spoken(leftMs(seconds), locale)) }),
    // Within the minute, the minute says nothing.
    clock: (at, seconds = 0) => hedge(<Time at={at} style={isAbout || seconds > 3600 ? "near" : "seconds"} />),
  };
}

/** No finer than somebody can mean who says "about". */
function roughly(ms: number): number {
  const step = ms > MINUTE_MS ? MINUTE_MS : 10 * SECOND_MS;
  return Math.ceil(ms / step) * step;
}
