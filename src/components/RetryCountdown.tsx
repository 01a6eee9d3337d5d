"use client";

import { SECOND_MS } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { isPlanned } from "../waiting/wait.ts";
import { useAnnounce, useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { Remaining, Time } from "./Time.tsx";
import { useRetry } from "./useRetry.ts";
import { useViewerZone } from "./useViewerZone.ts";
import { useWaitNews } from "./useWaitNews.ts";
import type { ViewProps } from "./viewProps.ts";
import { spoken } from "./words/duration.ts";
import { ownTitle } from "./words/failureWords.ts";
import { instant } from "./words/instant.ts";

/** Seconds before the end at which it is worth a word. */
const MOMENTS = [300, 60, 30, 10, 0];

/** A wait that ends by itself: when the next try may go out, and a button that is its clock (429, 503). */
export function RetryCountdown(props: ViewProps<FailureOf<"rate-limited" | "unavailable">>) {
  const { failure, wait } = props;
  const { messages, locale, say, text } = useMessages();
  const announce = useAnnounce();
  const timeZone = useViewerZone();
  const { secondsLeft, retryAt, isLong } = useRetry(props);
  const words = messages.wait;
  const away = wait?.state === "offline" || wait?.state === "hidden" ? wait.state : undefined;
  const own = ownTitle(failure, props.operation);
  // Only a wait that the server named is a promise; between our own guesses the title says what did not work.
  const isPromised = failure.retryAt !== undefined && own === undefined;

  const speech = (seconds: number) => {
    if (seconds === 0) return say(words.ready);
    if (isLong) return say(words.titleAt, { clock: instant(retryAt ?? 0, locale, { style: "moment", timeZone }) });
    return say(words.title, { time: spoken(seconds * SECOND_MS, locale) });
  };
  useWaitNews({
    until: failure.retryAt === undefined ? undefined : retryAt,
    left: secondsLeft,
    moments: MOMENTS,
    tell(seconds) {
      // An attempt that goes out by itself, or is out already, needs nobody's hand.
      if (seconds > 0 || !(isPlanned(wait) || props.isRetrying)) announce(speech(seconds));
    },
  });

  function titleOf() {
    if (away === "offline") return say(words.offlineTitle);
    if (!isPromised || retryAt === undefined) return undefined;
    if (isLong) return text(words.titleAt, { clock: <Time at={retryAt} style="near" showZone /> });
    if (secondsLeft === undefined) return text(words.titleAt, { clock: <Time at={retryAt} /> });
    return secondsLeft === 0
      ? say(words.ready)
      : text(words.title, { time: <Remaining ms={secondsLeft * SECOND_MS} /> });
  }

  function causeOf() {
    if (away) return say(words[away]);
    if (secondsLeft === 0) return false;
    const { limit, remaining, resetAt } = failure.rateLimit ?? {};
    if (limit !== undefined && remaining === 0) {
      return resetAt === undefined
        ? say(words.usedUp, { count: limit })
        : text(words.used, { count: limit, clock: <Time at={resetAt} style="near" isQuiet /> });
    }
    // The API's own sentence would go on naming a number of seconds that has passed.
    return failure.kind === "rate-limited" && failure.retryAt !== undefined ? say(words.pause) : undefined;
  }

  return (
    <FailurePanel
      {...props}
      tone={away === "offline" ? "neutral" : undefined}
      state={secondsLeft === 0 ? "ready" : (wait?.state ?? (retryAt === undefined ? "unknown" : "waiting"))}
      title={titleOf()}
      news={secondsLeft === undefined || away === "offline" || !isPromised ? undefined : speech(secondsLeft)}
      body={causeOf()}
      mayRetry
      saysWhen={isPromised}
    />
  );
}
