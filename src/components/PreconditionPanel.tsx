"use client";
import { HOUR_MS, SECOND_MS } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { useCountdown } from "../waiting/useCountdown.ts";
import { offer } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import { FailurePanel } from "./FailurePanel.tsx";
import { latestOf } from "./latestOf.ts";
import { Remaining, Time } from "./Time.tsx";
import type { ViewProps } from "./viewProps.ts";

/**
 * Something has to come first that nobody can agree to (428): a stage left out, time to pass, a current version to name.
 * It says which rule asks for it and from when on it may be tried again.
 */
export function PreconditionPanel(props: ViewProps<FailureOf<"precondition-required">>) {
  const { failure, onReload } = props;
  const { rule } = failure;
  const retryAt = latestOf(failure.retryAt);
  const { messages, say, text } = useMessages();
  const { secondsLeft = 0, isReady } = useCountdown(retryAt);
  const leftMs = secondsLeft * SECOND_MS;
  const words = messages.precondition;
  return (
    <FailurePanel
      {...props}
      body={
        <>
          <FailureBody failure={failure} />
          <p>
            {rule !== undefined && text(words.rule, { rule: <b dir="auto">{rule}</b> })}{" "}
            {retryAt !== undefined && leftMs > HOUR_MS
              ? text(words.tryAt, { time: <Time at={retryAt} style="near" /> })
              : leftMs > 0 && text(words.tryIn, { time: <Remaining ms={leftMs} /> })}
          </p>
        </>
      }
      mainAction={offer(onReload, say(messages.actions.reload), "solid")}
      mayRetry={isReady}
      retryLabel={say(messages.actions.retry)}
      retryVariant={retryAt !== undefined && !onReload ? "solid" : "outline"}
    />
  );
}
