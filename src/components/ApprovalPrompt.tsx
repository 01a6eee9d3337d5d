"use client";
import { Fragment } from "react";
import type { EpochMs } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { ApprovalDialog } from "./ApprovalDialog.tsx";
import { Button, LinkButton } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { NoteField } from "./NoteField.tsx";
import type { Approver } from "./pieces/Seats.tsx";
import { Reference } from "./Reference.tsx";
import { StatePanel } from "./StatePanel.tsx";
import { Text } from "./Text.tsx";
import { Time } from "./Time.tsx";
import { useApprovalRequest } from "./useApprovalRequest.ts";
import { useApprovalWords } from "./useApprovalWords.tsx";
import type { ViewProps } from "./viewProps.ts";
import { operationLine } from "./words/operationText.ts";

export interface ApprovalPromptProps extends ViewProps<FailureOf<"approval-required">> {
  /** Those who have agreed, where the app knows them. Seats beyond them are counted from the failure. */
  approvers?: readonly Approver[] | undefined;
  /** When approval was asked for, where the app remembers it: then it is not offered again. */
  askedAt?: EpochMs | undefined;
  /** `dialog`: a modal `<dialog>`, for an operation that cannot go on. Closing it calls `onDismiss`. Default `panel`. */
  presentation?: "panel" | "dialog" | undefined;
}

/** Others have to agree first (428): how many have, who may, a way to ask them, and the way on once they have. */
export function ApprovalPrompt(props: ApprovalPromptProps) {
  const { failure, approvers, layout, headingLevel, isRetrying, wait, actions, onDismiss } = props;
  const operation = props.operation ?? failure.operation;
  const { messages, locale } = useMessages();
  const words = useApprovalWords({ failure, operation, approvers });
  const request = useApprovalRequest(props.onRequestApproval, props.askedAt);
  const { askedAt } = request;
  const canAsk = request.send !== undefined && askedAt === undefined && !words.isGranted;
  const send = props.onRetry ?? wait?.retryNow;
  const isSmall = layout === "strip" || layout === "toast";

  const ask = canAsk && (
    <Button key="ask" variant="solid" isBusy={request.isPending} onClick={request.send}>
      <Text message={request.isPending ? messages.approval.requesting : messages.approval.request} />
    </Button>
  );
  const retry = send && !canAsk && (
    <Button key="retry" variant={words.isGranted ? "solid" : "outline"} isBusy={isRetrying} onClick={() => send()}>
      {isRetrying ? (
        <Text message={messages.actions.retrying} />
      ) : words.isGranted ? (
        operationLine(messages.approval.proceed, operation, locale)
      ) : (
        <Text message={messages.actions.retry} />
      )}
    </Button>
  );
  const asked = askedAt !== undefined && !words.isGranted && (
    <span key="asked" data-fl="asked">
      <Text message={messages.approval.asked} values={{ time: <Time at={askedAt} style="near" isQuiet /> }} />
    </span>
  );

  if (props.presentation === "dialog") {
    return <ApprovalDialog words={words} request={request} canAsk={canAsk} main={ask || retry} onClose={onDismiss} />;
  }
  const help = failure.helpUrl && (
    <LinkButton key="help" href={failure.helpUrl} variant="plain">
      <Text message={messages.actions.help} />
    </LinkButton>
  );
  const buttons = [ask, retry, asked, actions && <Fragment key="more">{actions}</Fragment>, help].filter(Boolean);
  return (
    <StatePanel
      tone={words.isGranted ? "success" : "info"}
      state={words.isGranted ? "granted" : askedAt === undefined ? "open" : "asked"}
      layout={layout}
      headingLevel={headingLevel}
      title={words.title}
      newsKey={`${failure.receivedAt} ${words.count}`}
      news={words.count && `${words.title}. ${words.count}`}
      body={words.body}
      piece={
        !isSmall && (
          <>
            {words.piece}
            {canAsk && <NoteField request={request} />}
          </>
        )
      }
      actions={buttons.length > 0 && buttons}
      reference={failure.requestId && <Reference id={failure.requestId} at={failure.receivedAt} />}
      onDismiss={onDismiss}
    />
  );
}
