"use client";

import type { EpochMs } from "../http/time.ts";
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
export function Time({ at, isQuiet, ...options }: TimeProps) {
  const { locale, timeZone } = useFaultline();
  const clock = useClock();
  const isInBrowser = useIsInBrowser();
  // A server does not know the viewer's zone, so it names the one it uses.
  const zone = isInBrowser ? { timeZone } : { timeZone: timeZone ?? "UTC", showZone: !timeZone };
  const text = instant(at, locale, {
    ...zone,
    now: options.style === "near" ? clock.now() : undefined,
    ...defined(options),
  });
  if (text === "") return null;
  return (
    <time dateTime={new Date(at).toISOString()} data-fl="time" data-quiet={isQuiet ? "" : undefined}>
      {text}
    </time>
  );
}

function defined(options: InstantOptions): InstantOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/**
 * What is left of a wait, as it ticks: `0:42` under an hour, in words above. A timer to assistive technology, which
 * says nothing by itself.
 */
export function Remaining({ ms, isQuiet }: { ms: number; isQuiet?: boolean | undefined }) {
  const { locale, messages } = useFaultline();
  const isLong = ms >= 3_600_000;
  return (
    <time
      role="timer"
      aria-label={spoken(ms, locale)}
      dateTime={isoDuration(ms)}
      data-fl="time"
      data-quiet={isQuiet ? "" : undefined}
    >
      {isLong ? brief(ms, locale, messages) : digital(ms, locale)}
    </time>
  );
}
