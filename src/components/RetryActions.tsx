"use client";

import { type ReactNode, useId } from "react";
import { SECOND_MS } from "../http/time.ts";
import { isPlanned } from "../waiting/wait.ts";
import { Button, offer } from "./Button.tsx";
import { useAnnounce, useMessages } from "./context.ts";
import { Pips } from "./pieces/Pips.tsx";
import { Ring } from "./pieces/Ring.tsx";
import { Remaining } from "./Time.tsx";
import type { RetryState } from "./useRetry.ts";
import type { ViewProps } from "./viewProps.ts";
import { spoken } from "./words/duration.ts";

export interface RetryActionsProps extends Pick<ViewProps, "wait" | "isRetrying"> {
  state: RetryState;
  /** What the button says. Default: "Retry now" when a time was named, else "Try again". */
  retryLabel?: ReactNode;
  /** How the button looks when nothing holds it. */
  retryVariant?: "solid" | "outline" | "plain" | undefined;
  /** The title says already when the next try is. */
  saysWhen?: boolean | undefined;
}

/** The button whose outline is the clock, a way out of the automatic attempt, and which attempt this is. */
export function RetryActions({ state, wait, isRetrying, retryLabel, retryVariant, saysWhen }: RetryActionsProps) {
  const { retry, retryAt, secondsLeft = 0, totalSeconds, isHeld, isLong } = state;
  const { messages, locale, say, text } = useMessages();
  const announce = useAnnounce();
  const describedBy = useId();
  const isWaiting = secondsLeft > 0;
  const planned = isPlanned(wait) ? wait : undefined;
  const words = messages.wait;
  const why = isWaiting ? say(words.title, { time: spoken(secondsLeft * SECOND_MS, locale) }) : undefined;
  const { attempt, maxAttempts: max } = planned ?? {};
  const label = planned || retryAt !== undefined ? messages.actions.retryNow : messages.actions.retry;
  return (
    <>
      <Button
        variant={isWaiting || isHeld ? "outline" : retryVariant}
        isHeld={isHeld}
        isBusy={isRetrying}
        ring={isWaiting && !isLong && !isRetrying && <Ring secondsLeft={secondsLeft} totalSeconds={totalSeconds} />}
        aria-describedby={why && describedBy}
        onClick={retry}
        onHeld={() => announce(why ?? "")}
      >
        {isRetrying ? say(messages.actions.retrying) : (retryLabel ?? say(label))}
      </Button>
      {why && (
        <span hidden id={describedBy}>
          {why}
        </span>
      )}
      {planned && offer(() => planned.cancel(), say(messages.actions.cancel), "plain")}
      {isWaiting && !saysWhen && (
        <span data-fl="attempts">
          {text(planned ? words.next : words.title, { time: <Remaining ms={secondsLeft * SECOND_MS} isQuiet /> })}
        </span>
      )}
      {attempt !== undefined && max !== undefined && (
        <span data-fl="attempts">
          <Pips used={attempt} total={max} />
          {say(words.attempt, { attempt, max })}
        </span>
      )}
    </>
  );
}
