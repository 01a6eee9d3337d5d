"use client";

import type { ReactNode } from "react";
import { traits } from "../outcome/failures.ts";
import { Button, LinkButton } from "./Button.tsx";
import { CopyDetails } from "./CopyDetails.tsx";
import { useFaultline, useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import { Reference } from "./Reference.tsx";
import { RetryActions } from "./RetryActions.tsx";
import { StatePanel } from "./StatePanel.tsx";
import { Text } from "./Text.tsx";
import { Remaining } from "./Time.tsx";
import { useRetry } from "./useRetry.ts";
import type { ViewProps } from "./viewProps.ts";
import { failureTitle, hasUnknownEnd, isWrite } from "./words/failureWords.ts";

/** What a view with a look of its own may say differently. */
export interface FailurePanelProps extends ViewProps {
  title?: ReactNode;
  body?: ReactNode;
  piece?: ReactNode;
  pieceKind?: "chips" | undefined;
  /** The one action that helps with this kind, before all others. */
  mainAction?: ReactNode;
}

/** Any failure: what it means for the operation, why, and what can help. */
export function FailurePanel(props: FailurePanelProps) {
  const { failure, operation, wait, isRetrying, layout, headingLevel, onDismiss, onCheck } = props;
  const { title, body, piece, pieceKind, mainAction, actions } = props;
  const { messages, locale } = useMessages();
  const { supportUrl } = useFaultline();
  const retry = useRetry(props);

  const { tone, repeat, ours } = traits[failure.kind];
  const isUnknown = hasUnknownEnd(failure);
  // The server's own word on repeating comes before what the kind allows.
  const mayRetry = failure.mayRetry ?? (isUnknown || repeat !== "never" || failure.kind === "unreadable");
  const isFault = ours === true && repeat === "never";
  const { secondsLeft = 0 } = retry;

  const canRetry = mayRetry && (retry.retry !== undefined || wait !== undefined);
  const canCheck = isUnknown && onCheck;
  const support = ours && supportUrl;
  const buttons = (mainAction || canCheck || canRetry || isFault || actions || support || failure.helpUrl) && (
    <>
      {mainAction}
      {canCheck && (
        <Button variant="solid" onClick={onCheck}>
          <Text message={messages.actions.check} />
        </Button>
      )}
      {canRetry && (
        <RetryActions
          state={retry}
          wait={wait}
          isRetrying={isRetrying}
          variant={canCheck ? "plain" : isUnknown || mainAction ? "outline" : "solid"}
          label={isUnknown ? messages.actions.sendAgain : undefined}
        >
          {secondsLeft > 0 && (
            <span data-fl="attempts">
              <Text message={messages.wait.next} values={{ time: <Remaining ms={secondsLeft * 1000} isQuiet /> }} />
            </span>
          )}
        </RetryActions>
      )}
      {isFault && <CopyDetails failure={failure} />}
      {actions}
      {support && (
        <LinkButton href={support} variant="plain">
          <Text message={messages.actions.support} />
        </LinkButton>
      )}
      {failure.helpUrl && (
        <LinkButton href={failure.helpUrl} variant="plain">
          <Text message={messages.actions.help} />
        </LinkButton>
      )}
    </>
  );

  return (
    <StatePanel
      tone={isUnknown ? "warning" : tone}
      layout={layout}
      headingLevel={headingLevel}
      title={title ?? failureTitle(failure, operation, messages, locale)}
      body={body ?? <FailureBody failure={failure} />}
      piece={piece}
      pieceKind={pieceKind}
      actions={buttons}
      reference={failure.requestId && <Reference id={failure.requestId} at={failure.receivedAt} />}
      newsKey={failure.receivedAt}
      isUrgent={isWrite(failure) && (isUnknown || tone === "critical")}
      onDismiss={onDismiss}
    />
  );
}
