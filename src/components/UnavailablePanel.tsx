"use client";

import { HOUR_MS } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { useClock } from "../waiting/ClockProvider.tsx";
import { LinkButton } from "./Button.tsx";
import { useFaultline, useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { RetryCountdown } from "./RetryCountdown.tsx";
import { Text } from "./Text.tsx";
import { Time } from "./Time.tsx";
import type { ViewProps } from "./viewProps.ts";
import { operationValues } from "./words/failureWords.ts";
import { firstFillable } from "./words/fill.ts";

/** A service that is down (503): when it is back, if anybody knows, and where to follow it. */
export function UnavailablePanel(props: ViewProps<FailureOf<"unavailable">>) {
  const { failure, layout, operation } = props;
  const { messages } = useMessages();
  const { statusUrl } = useFaultline();
  const clock = useClock();
  const url = statusUrl ?? failure.helpUrl;
  const status = url && (
    <LinkButton href={url} variant={layout === "page" ? "solid" : "outline"}>
      <Text message={messages.actions.statusPage} />
    </LinkButton>
  );
  const { retryAt } = failure;
  if (retryAt !== undefined && layout !== "page") {
    return (
      <RetryCountdown
        {...props}
        actions={
          <>
            {status}
            {props.actions}
          </>
        }
      />
    );
  }
  const values = { ...operationValues(operation ?? failure.operation), clock: "" };
  const isFar = retryAt !== undefined && retryAt - clock.now() > HOUR_MS;
  return (
    <FailurePanel
      {...props}
      failure={{ ...failure, helpUrl: undefined }}
      title={
        isFar ? (
          <Text
            message={firstFillable(messages.down.until, values)}
            values={{ action: values.action, clock: <Time at={retryAt} style="near" /> }}
          />
        ) : undefined
      }
      mainAction={status || undefined}
    />
  );
}
