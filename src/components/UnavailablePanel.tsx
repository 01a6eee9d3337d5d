"use client";

import { HOUR_MS } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { LinkButton } from "./Button.tsx";
import { useFaultline, useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { askedUntil } from "./latestOf.ts";
import { RetryCountdown } from "./RetryCountdown.tsx";
import { Time } from "./Time.tsx";
import { useNow } from "./useNow.ts";
import type { ViewProps } from "./viewProps.ts";
import { helpUrlOf, ownTitle } from "./words/failureWords.ts";
import { phrase } from "./words/phrase.ts";

/** A service that is down (503): when it is back, if anybody knows, and where to follow it. */
export function UnavailablePanel(props: ViewProps<FailureOf<"unavailable">>) {
  const { failure, layout, operation = failure.operation } = props;
  const { messages, locale, say, text } = useMessages();
  const { statusUrl = helpUrlOf(failure) } = useFaultline();
  const now = useNow(failure.receivedAt);
  const isImplausible = failure.reading?.certainty === "implausible";
  const retryAt = askedUntil(failure);
  const isPage = layout === "page";
  // The API's page about it is linked as the place to follow it.
  const view = { ...props, helpLabel: false } as const;
  const status = statusUrl && (
    <LinkButton href={statusUrl} variant={isPage ? "solid" : "outline"}>
      {say(messages.actions.statusPage)}
    </LinkButton>
  );
  if ((retryAt !== undefined || isImplausible) && !isPage) {
    return (
      <RetryCountdown
        {...view}
        actions={
          <>
            {status}
            {props.actions}
          </>
        }
      />
    );
  }
  const isFar = retryAt !== undefined && retryAt - now > HOUR_MS && !ownTitle(failure, operation);
  return (
    <FailurePanel
      {...view}
      title={
        isFar
          ? text(...phrase(messages.down.until, operation, locale, { clock: <Time at={retryAt} style="near" /> }))
          : undefined
      }
      mainAction={status}
    />
  );
}
