"use client";
import type { FailureOf } from "../outcome/failures.ts";
import { offer } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import { FailurePanel } from "./FailurePanel.tsx";
import { useRetry } from "./useRetry.ts";
import { useWaitWords } from "./useWaitWords.tsx";
import type { ViewProps } from "./viewProps.ts";

/**
 * Something has to come first that nobody can agree to (428): a stage left out, time to pass, a current version to name.
 * It says which rule asks for it and from when on it may be tried again.
 */
export function PreconditionPanel(props: ViewProps<FailureOf<"precondition-required">>) {
  const { failure, onReload } = props;
  const { rule } = failure;
  const { messages, say, text } = useMessages();
  const state = useRetry({ failure });
  const when = useWaitWords(state);
  const { askedUntil, secondsLeft = 0, isLong } = state;
  const words = messages.precondition;
  return (
    <FailurePanel
      {...props}
      body={
        <>
          <FailureBody failure={failure} />
          <p>
            {rule !== undefined && text(words.rule, { rule: <b dir="auto">{rule}</b> })}{" "}
            {askedUntil !== undefined && isLong
              ? text(words.tryAt, { time: when.clock(askedUntil, secondsLeft) })
              : secondsLeft > 0 && text(words.tryIn, { time: when.left() })}
          </p>
        </>
      }
      mainAction={offer(onReload, say(messages.actions.reload), "solid")}
      mayRetry={askedUntil === undefined || state.secondsLeft === 0}
      retryLabel={say(messages.actions.retry)}
      retryVariant={askedUntil !== undefined && !onReload ? "solid" : "outline"}
    />
  );
}
