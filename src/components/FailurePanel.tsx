"use client";

import type { ReactNode } from "react";
import { type Tone, traits } from "../outcome/failures.ts";
import { LinkButton, offer } from "./Button.tsx";
import { CopyDetails } from "./CopyDetails.tsx";
import { useFaultline, useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import { Reference } from "./Reference.tsx";
import { RetryActions, type RetryActionsProps } from "./RetryActions.tsx";
import { StatePanel, type StatePanelProps } from "./StatePanel.tsx";
import { useBareClaim } from "./useClaim.ts";
import { useRetry } from "./useRetry.ts";
import type { ViewProps } from "./viewProps.ts";
import { failureTitle, hasUnknownEnd, helpUrlOf, isWrite, ownTitle } from "./words/failureWords.ts";

/** What a view with a look of its own may say differently. */
export interface FailurePanelProps
  extends ViewProps,
    Pick<RetryActionsProps, "retryLabel" | "retryVariant" | "saysWhen">,
    Pick<StatePanelProps, "state" | "body" | "piece" | "news"> {
  /** It is news again when this changes, and with each failure. */
  newsKey?: string | number | undefined;
  /** Default: the kind's own. */
  tone?: Tone | undefined;
  /** Default: what the failure means for the operation. */
  title?: ReactNode;
  /** The one action that helps with this kind, before all others. */
  mainAction?: ReactNode;
  /** Whether sending again is offered. Default: the server's own word, else what the kind allows. */
  mayRetry?: boolean | undefined;
  /** What the link to the API's page about this failure says; `false`: the view has a link there of its own. */
  helpLabel?: string | false | undefined;
}

/** Any failure: what it means for the operation, why, and what can help. */
export function FailurePanel(props: FailurePanelProps) {
  const { failure, operation, mainAction, title, body, actions } = props;
  const { messages, locale, say } = useMessages();
  const { supportUrl } = useFaultline();
  const retry = useRetry(props);
  const { place, newsKey = failure.receivedAt } = useBareClaim(failure);
  const words = messages.actions;

  const { tone, repeat, ours } = traits[failure.kind];
  const isUnknown = hasUnknownEnd(failure);
  const isOffline = retry.phase === "offline" && !isUnknown && ownTitle(failure, operation) === undefined;
  const { certainty, unread = [] } = failure.reading ?? {};
  // A server that asks for a wait in words that nobody can use has to hear of it.
  const isPuzzling = certainty === "implausible" || unread.length > 0;
  const { mayRetry = failure.mayRetry ?? (isUnknown || repeat !== "never" || failure.kind === "unreadable") } = props;
  const check = isUnknown && offer(props.onCheck, say(words.check), "solid");
  const link = (href: string | undefined, label: string) =>
    href && (
      <LinkButton href={href} variant="plain">
        {label}
      </LinkButton>
    );
  return (
    <StatePanel
      {...props}
      place={place}
      tone={props.tone ?? (isUnknown ? "warning" : isOffline ? "neutral" : tone)}
      title={
        title ?? (isOffline ? say(messages.wait.offlineTitle) : failureTitle(failure, operation, messages, locale))
      }
      body={body ?? <FailureBody failure={failure} state={retry} />}
      actions={
        <>
          {mainAction}
          {check}
          {mayRetry && retry.retry && (
            <RetryActions
              retryLabel={isUnknown ? say(words.sendAgain) : undefined}
              retryVariant={check ? "plain" : isUnknown || mainAction ? "outline" : "solid"}
              {...props}
              state={retry}
            />
          )}
          {(isPuzzling || (ours && repeat === "never")) && <CopyDetails failure={failure} />}
          {actions}
          {ours && link(supportUrl, say(words.support))}
          {props.helpLabel !== false && link(helpUrlOf(failure), props.helpLabel ?? say(words.help))}
        </>
      }
      // What was never sent has no id: the one that is known belongs to the reply that held it.
      reference={!failure.unsent && failure.requestId && <Reference id={failure.requestId} at={failure.receivedAt} />}
      newsKey={`${newsKey} ${props.newsKey ?? ""}`}
      isUrgent={isWrite(failure) && (isUnknown || tone === "critical")}
    />
  );
}
