"use client";

import { type ReactNode, useId, useRef } from "react";
import { SECOND_MS } from "../http/time.ts";
import { Button } from "./Button.tsx";
import { useAnnounce, useMessages } from "./context.ts";
import { Pips } from "./pieces/Pips.tsx";
import { Ring } from "./pieces/Ring.tsx";
import { Remaining } from "./Time.tsx";
import type { RetryState } from "./useRetry.ts";
import { useWaitWords } from "./useWaitWords.tsx";
import type { ViewProps } from "./viewProps.ts";
import { countOf } from "./words/count.ts";

export interface RetryActionsProps extends Pick<ViewProps, "isRetrying"> {
  state: RetryState;
  /** What the button says. Default: "Retry now" when a time was named, else "Try again". */
  retryLabel?: ReactNode;
  /** How the button looks when nothing holds it. */
  retryVariant?: "solid" | "outline" | "plain" | undefined;
  /** The title says already when the next try is. */
  saysWhen?: boolean | undefined;
}

/** The button whose outline is the clock, a way out of the automatic attempt, and which attempt this is. */
export function RetryActions({ state, isRetrying, retryLabel, retryVariant, saysWhen }: RetryActionsProps) {
  const {
    retry,
    phase,
    planned,
    current,
    askedUntil,
    retryAt,
    secondsLeft = 0,
    totalSeconds,
    isHeld,
    isLong,
    isUnsent,
  } = state;
  const { messages, say, text } = useMessages();
  const when = useWaitWords(state);
  const announce = useAnnounce();
  const describedBy = useId();
  const button = useRef<HTMLButtonElement>(null);
  const words = messages.wait;
  const isTrying = isRetrying && phase === "trying";
  const isWaiting = phase === "waiting" && secondsLeft > 0;
  const isStopped = phase === "stopped";
  const why = isWaiting ? when.spoken(secondsLeft) : isStopped ? say(words.stopped) : undefined;
  // An app may let attempts go on for ever: then nobody counts them.
  const attempt = countOf(current?.attempt);
  const max = countOf(current?.maxAttempts);
  const label = isUnsent ? "sendNow" : planned || (askedUntil ?? retryAt) !== undefined ? "retryNow" : "retry";
  return (
    <>
      <Button
        ref={button}
        variant={isWaiting || isHeld ? "outline" : retryVariant}
        isHeld={isHeld}
        isBusy={isTrying}
        ring={isWaiting && !isLong && <Ring secondsLeft={secondsLeft} totalSeconds={totalSeconds} />}
        aria-describedby={why && describedBy}
        onClick={retry}
        onHeld={() => announce(why ?? "")}
      >
        {isTrying ? say(messages.actions.retrying) : (retryLabel ?? say(messages.actions[label]))}
      </Button>
      {why && (
        <span hidden={!isStopped} data-fl="attempts" id={describedBy}>
          {why}
        </span>
      )}
      {current && (
        <Button
          variant="plain"
          // What is out cannot be called off, but a button that goes takes the focus and the lines below with it.
          isHeld={!planned}
          onClick={() => {
            button.current?.focus();
            current.cancel();
          }}
        >
          {say(messages.actions.cancel)}
        </Button>
      )}
      {isWaiting && !saysWhen && (
        <span data-fl="attempts">
          {planned ? text(words.next, { time: <Remaining ms={secondsLeft * SECOND_MS} isQuiet /> }) : when.shown(true)}
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
