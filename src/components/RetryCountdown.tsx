"use client";

import { type Failure, type FailureOf, traits } from "../outcome/failures.ts";
import { useAnnounce, useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import { Reference } from "./Reference.tsx";
import { RetryActions } from "./RetryActions.tsx";
import { StatePanel } from "./StatePanel.tsx";
import { Text } from "./Text.tsx";
import { Remaining, Time } from "./Time.tsx";
import { useRetry } from "./useRetry.ts";
import { useWaitNews } from "./useWaitNews.ts";
import type { ViewProps } from "./viewProps.ts";
import { spoken } from "./words/duration.ts";
import { failureTitle } from "./words/failureWords.ts";
import { instant } from "./words/instant.ts";

/** A wait that ends by itself: when the next try may go out, and a button that is its clock (429, 503). */
export function RetryCountdown(props: ViewProps<FailureOf<"rate-limited" | "unavailable">>) {
  const { failure, operation, wait, isRetrying, layout, headingLevel, actions, onDismiss } = props;
  const { messages, locale, say } = useMessages();
  const announce = useAnnounce();
  const state = useRetry(props);
  const { secondsLeft, retryAt, isLong } = state;

  const speech = (seconds: number) => {
    if (seconds === 0) return say(messages.wait.ready);
    if (isLong) return say(messages.wait.titleAt, { clock: instant(retryAt ?? 0, locale, { style: "moment" }) });
    return say(messages.wait.title, { time: spoken(seconds * 1000, locale) });
  };
  useWaitNews(secondsLeft, (seconds) => {
    // An attempt that goes out by itself needs nobody's hand.
    if (seconds > 0 || wait === undefined || wait.state === "ready") announce(speech(seconds));
  });

  const isOffline = wait?.state === "offline";
  const isAway = isOffline || wait?.state === "hidden";
  const title = isOffline ? (
    <Text message={messages.wait.offlineTitle} />
  ) : retryAt === undefined ? (
    failureTitle(failure, operation, messages, locale)
  ) : isLong ? (
    <Text message={messages.wait.titleAt} values={{ clock: <Time at={retryAt} style="near" showZone /> }} />
  ) : secondsLeft === 0 ? (
    <Text message={messages.wait.ready} />
  ) : secondsLeft === undefined ? (
    <Text message={messages.wait.titleAt} values={{ clock: <Time at={retryAt} /> }} />
  ) : (
    <Text message={messages.wait.title} values={{ time: <Remaining ms={secondsLeft * 1000} /> }} />
  );
  return (
    <StatePanel
      tone={isOffline ? "neutral" : traits[failure.kind].tone}
      state={secondsLeft === 0 ? "ready" : (wait?.state ?? (retryAt === undefined ? "unknown" : "waiting"))}
      layout={layout}
      headingLevel={headingLevel}
      title={title}
      newsKey={failure.receivedAt}
      news={secondsLeft === undefined || isOffline ? undefined : speech(secondsLeft)}
      body={(secondsLeft !== 0 || isAway) && <Cause {...props} />}
      actions={
        <RetryActions state={state} wait={wait} isRetrying={isRetrying}>
          {actions}
        </RetryActions>
      }
      reference={failure.requestId && <Reference id={failure.requestId} at={failure.receivedAt} />}
      onDismiss={onDismiss}
    />
  );
}

function Cause({ failure, wait }: { failure: Failure; wait?: ViewProps["wait"] }) {
  const { messages } = useMessages();
  if (wait?.state === "offline" || wait?.state === "hidden") {
    return (
      <p>
        <Text message={messages.wait[wait.state]} />
      </p>
    );
  }
  const { limit, remaining, resetAt } = failure.rateLimit ?? {};
  if (limit !== undefined && remaining === 0) {
    const message = resetAt === undefined ? messages.wait.usedUp : messages.wait.used;
    const clock = resetAt !== undefined && <Time at={resetAt} style="near" isQuiet />;
    return (
      <p>
        <Text message={message} values={{ count: limit, clock }} />
      </p>
    );
  }
  // The API's own sentence would go on naming a number of seconds that has passed.
  if (failure.kind === "rate-limited" && failure.retryAt !== undefined) {
    return (
      <p>
        <Text message={messages.wait.pause} />
      </p>
    );
  }
  return <FailureBody failure={failure} />;
}
