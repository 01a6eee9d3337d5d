"use client";

import { type EpochMs, HOUR_MS } from "../http/time.ts";
import { useClock } from "../waiting/ClockProvider.tsx";
import { useFaultline } from "./context.ts";
import { brief, digital, isoDuration, spoken } from "./words/duration.ts";
import { type InstantOptions, instant } from "./words/instant.ts";
import { useIsInBrowser } from "./words/useBrowser.ts";

export interface TimeProps extends InstantOptions {
  at: EpochMs;
  /** Keeps the weight and colour of the words around it. */
  isQuiet?: boolean | undefined;
}

/** An instant, in one piece. In a title it takes the tone's colour. */
export function Time({ at, isQuiet, style, timeZone, showZone, now }: TimeProps) {
  const app = useFaultline();
  const clock = useClock();
  const isInBrowser = useIsInBrowser();
  const known = timeZone ?? app.timeZone;
  const text = instant(at, app.locale, {
    style,
    // A server does not know the viewer's zone, so it names the one it uses.
    timeZone: known ?? (isInBrowser ? undefined : "UTC"),
    showZone: showZone ?? (!known && !isInBrowser),
    now: now ?? clock.now(),
  });
  if (text === "") return null;
  return (
    <time dateTime={new Date(at).toISOString()} data-fl="time" data-quiet={isQuiet ? "" : undefined}>
      {text}
    </time>
  );
}

/**
 * What is left of a wait, as it ticks: `0:42` under an hour, in words above. A timer to assistive technology, which
 * says nothing by itself.
 */
export function Remaining({ ms, isQuiet, isAbout }: RemainingProps) {
  const { locale, messages } = useFaultline();
  return (
    <time
      role="timer"
      aria-label={spoken(ms, locale)}
      dateTime={isoDuration(ms)}
      data-fl="time"
      data-quiet={isQuiet ? "" : undefined}
    >
      {isAbout || ms >= HOUR_MS ? brief(ms, locale, messages) : digital(ms, locale)}
    </time>
  );
}

export interface RemainingProps {
  ms: number;
  isQuiet?: boolean | undefined;
  /** In words at any length: nobody knows it to the second. */
  isAbout?: boolean | undefined;
}
