"use client";

import type { FailureOf } from "../outcome/failures.ts";
import { useCountdown } from "../waiting/useCountdown.ts";
import { useAnnounce, useMessages } from "./context.ts";
import { FailurePanel, type FailurePanelProps } from "./FailurePanel.tsx";
import { latestOf } from "./latestOf.ts";
import { Time } from "./Time.tsx";
import { useNamed } from "./useNamed.ts";
import { useRetry } from "./useRetry.ts";
import { useWaitNews } from "./useWaitNews.ts";
import { useWaitWords } from "./useWaitWords.tsx";
import type { ViewProps } from "./viewProps.ts";
import { countOf } from "./words/count.ts";
import { ownTitle } from "./words/failureWords.ts";

/** Seconds before the end at which it is worth a word. */
const MOMENTS = [300, 60, 30, 10, 0];

/** A wait that ends by itself: when the next try may go out, and a button that is its clock (429, 503). */
export function RetryCountdown(
  props: ViewProps<FailureOf<"rate-limited" | "unavailable">> & Pick<FailurePanelProps, "helpLabel">,
) {
  const { failure, service } = props;
  const { messages, say, text } = useMessages();
  const announce = useAnnounce();
  const named = useNamed(service);
  const state = useRetry(props);
  const { phase, askedUntil, retryAt, secondsLeft, isHeld, isLong, isUnsent } = state;
  const when = useWaitWords(state);
  const { secondsLeft: asksFor } = useCountdown(askedUntil);
  const words = messages.wait;
  // Only a wait that the server named is a promise; between our own guesses the title says what did not work.
  const isAsked = askedUntil !== undefined;
  const isPromised = isAsked && ownTitle(failure, props.operation) === undefined;
  const isWaiting = phase === "waiting" && retryAt !== undefined;

  useWaitNews({
    until: askedUntil,
    left: isAsked ? (phase === "waiting" ? secondsLeft : 0) : undefined,
    moments: MOMENTS,
    tell(seconds) {
      if (seconds > 0) announce(named(when.spoken(seconds)));
      // An attempt that goes out by itself, or is out already, needs nobody's hand.
      else if (phase === "ready" || phase === "offline") announce(named(say(words[phase])));
    },
  });

  function titleOf() {
    // What else holds it has its own words, or is told by the body.
    if (!isPromised || /^(stopped|offline|hidden)$/.test(phase)) return undefined;
    if (phase === "trying") return say(words.trying);
    return isWaiting ? when.shown() : say(words.ready);
  }

  function causeOf() {
    if (phase === "offline" || phase === "hidden") return undefined;
    if (failure.reading?.certainty === "implausible") return say(words.noTime);
    if (!isAsked) return undefined;
    if (phase === "stopped")
      return asksFor === 0 ? undefined : text(words.askedUntil, { clock: when.clock(askedUntil, asksFor) });
    if (!isWaiting) return say(words.over);
    if (isLong && !isHeld) return say(words.early);
    const { remaining } = failure.rateLimit ?? {};
    const limit = countOf(failure.rateLimit?.limit);
    const resetAt = latestOf(failure.rateLimit?.resetAt);
    if (limit !== undefined && remaining === 0) {
      return resetAt === undefined
        ? say(words.usedUp, { count: limit })
        : text(words.used, { count: limit, clock: <Time at={resetAt} style="near" isQuiet /> });
    }
    // The API's own sentence would go on naming a number of seconds that has passed.
    return failure.kind === "rate-limited" ? say(words.pause) : undefined;
  }
  const cause = causeOf();

  return (
    <FailurePanel
      {...props}
      state={phase}
      title={titleOf()}
      news={isPromised && isWaiting && secondsLeft !== undefined ? when.spoken(secondsLeft) : undefined}
      body={
        cause && isUnsent && phase !== "trying" ? (
          <>
            {say(words.unsent)} {cause}
          </>
        ) : (
          cause
        )
      }
      mayRetry
      saysWhen={isPromised}
    />
  );
}
