"use client";
import { HOUR_MS, SECOND_MS } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { useCountdown } from "../waiting/useCountdown.ts";
import { Button } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import { FailurePanel } from "./FailurePanel.tsx";
import { Text } from "./Text.tsx";
import { Remaining, Time } from "./Time.tsx";
import type { ViewProps } from "./viewProps.ts";

/**
 * Something has to come first that nobody can agree to (428): a stage left out, time to pass, a current version to name.
 * It says which rule asks for it and from when on it may be tried again.
 */
export function PreconditionPanel(props: ViewProps<FailureOf<"precondition-required">>) {
  const { failure, isRetrying, onReload, wait } = props;
  const { rule, retryAt } = failure;
  const { messages } = useMessages();
  const { secondsLeft = 0, isReady } = useCountdown(retryAt);
  const leftMs = secondsLeft * SECOND_MS;
  const words = messages.precondition;
  const send = props.onRetry ?? wait?.retryNow;
  const buttons = [
    onReload && (
      <Button key="reload" variant="solid" onClick={onReload}>
        <Text message={messages.actions.reload} />
      </Button>
    ),
    send && isReady && (
      <Button
        key="retry"
        variant={retryAt && !onReload ? "solid" : "outline"}
        isBusy={isRetrying}
        onClick={() => send()}
      >
        <Text message={isRetrying ? messages.actions.retrying : messages.actions.retry} />
      </Button>
    ),
  ].filter(Boolean);
  return (
    <FailurePanel
      {...props}
      // Sending again is offered below, and only once the time has come.
      failure={{ ...failure, mayRetry: false }}
      body={
        <>
          <FailureBody failure={failure} />
          {(rule !== undefined || leftMs > 0) && (
            <p>
              {rule !== undefined && <Text message={words.rule} values={{ rule: <b dir="auto">{rule}</b> }} />}{" "}
              {retryAt !== undefined && leftMs > HOUR_MS ? (
                <Text message={words.tryAt} values={{ time: <Time at={retryAt} style="near" /> }} />
              ) : (
                leftMs > 0 && <Text message={words.tryIn} values={{ time: <Remaining ms={leftMs} /> }} />
              )}
            </p>
          )}
        </>
      }
      mainAction={buttons.length > 0 ? buttons : undefined}
    />
  );
}
