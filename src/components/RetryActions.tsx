"use client";

import { type ReactNode, useId } from "react";
import type { Message } from "../locales/en.ts";
import type { Wait } from "../waiting/wait.ts";
import { Button } from "./Button.tsx";
import { useAnnounce, useMessages } from "./context.ts";
import { Pips } from "./pieces/Pips.tsx";
import { Ring } from "./pieces/Ring.tsx";
import { Text } from "./Text.tsx";
import type { RetryState } from "./useRetry.ts";
import { spoken } from "./words/duration.ts";

export interface RetryActionsProps {
  state: RetryState;
  wait?: Wait | undefined;
  isRetrying?: boolean | undefined;
  /** What the button says. Default: "Retry now" during a wait, else "Try again". */
  label?: Message | undefined;
  /** How the button looks when nothing holds it; default `solid`. */
  variant?: "solid" | "outline" | "plain" | undefined;
  children?: ReactNode;
}

/** The button whose outline is the clock, a way out of the automatic attempt, and which attempt this is. */
export function RetryActions({ state, wait, isRetrying, label, variant = "solid", children }: RetryActionsProps) {
  const { retry, retryAt, secondsLeft = 0, totalSeconds, isHeld, isLong } = state;
  const { messages, locale, say } = useMessages();
  const announce = useAnnounce();
  const describedBy = useId();
  const isWaiting = secondsLeft > 0;
  const isPlanned = wait !== undefined && wait.state !== "ready";
  const why = say(messages.wait.title, { time: spoken(secondsLeft * 1000, locale) });
  const { attempt, maxAttempts } = wait ?? {};
  return (
    <>
      {retry && (
        <Button
          variant={isWaiting || isHeld ? "outline" : variant}
          isHeld={isHeld}
          isBusy={isRetrying}
          ring={isWaiting && !isLong && !isRetrying && <Ring secondsLeft={secondsLeft} totalSeconds={totalSeconds} />}
          aria-describedby={isWaiting ? describedBy : undefined}
          onClick={retry}
          onHeld={() => announce(why)}
        >
          <Text
            message={
              isRetrying
                ? messages.actions.retrying
                : (label ?? (isPlanned || retryAt !== undefined ? messages.actions.retryNow : messages.actions.retry))
            }
          />
        </Button>
      )}
      {isWaiting && (
        <span hidden id={describedBy}>
          {why}
        </span>
      )}
      {isPlanned && (
        <Button variant="plain" onClick={() => wait.cancel()}>
          <Text message={messages.actions.cancel} />
        </Button>
      )}
      {children}
      {isPlanned && attempt !== undefined && maxAttempts !== undefined && (
        <span data-fl="attempts">
          <Pips used={attempt} total={maxAttempts} />
          <Text message={messages.wait.attempt} values={{ attempt, max: maxAttempts }} />
        </span>
      )}
    </>
  );
}
