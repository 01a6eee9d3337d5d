"use client";
import type { EpochMs } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { ApprovalDialog } from "./ApprovalDialog.tsx";
import { Button } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { NoteField } from "./NoteField.tsx";
import type { Approver } from "./pieces/Seats.tsx";
import { Time } from "./Time.tsx";
import { useApprovalRequest } from "./useApprovalRequest.ts";
import { useApprovalWords } from "./useApprovalWords.tsx";
import type { ViewProps } from "./viewProps.ts";

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
  const { layout = "", wait } = props;
  const { messages, say, text } = useMessages();
  const words = messages.approval;
  const approval = useApprovalWords(props);
  const { isGranted, title, count } = approval;
  const request = useApprovalRequest(props);
  const { askedAt, send, isPending } = request;
  const canAsk = send !== undefined && askedAt === undefined && !isGranted;

  const ask = canAsk && (
    <Button variant="solid" isBusy={isPending} onClick={send}>
      {say(isPending ? words.requesting : words.request)}
    </Button>
  );
  const note = canAsk && <NoteField request={request} />;
  const retry = {
    retryLabel: isGranted ? approval.proceed : undefined,
    retryVariant: isGranted ? "solid" : "outline",
  } as const;
  if (props.presentation === "dialog") {
    const again = props.onRetry ?? wait?.retryNow;
    const isBusy = props.isRetrying;
    return (
      <ApprovalDialog approval={approval} note={note} onClose={props.onDismiss}>
        {ask ||
          (again && (
            <Button variant={retry.retryVariant} isBusy={isBusy} onClick={() => again()}>
              {isBusy ? say(messages.actions.retrying) : (approval.proceed ?? say(messages.actions.retry))}
            </Button>
          ))}
      </ApprovalDialog>
    );
  }
  return (
    <FailurePanel
      {...props}
      {...retry}
      tone={isGranted ? "success" : "info"}
      state={isGranted ? "granted" : askedAt === undefined ? "open" : "asked"}
      title={title}
      newsKey={count}
      news={count && `${title}. ${count}`}
      body={approval.body}
      piece={
        !/strip|toast/.test(layout) && (
          <>
            {approval.piece}
            {note}
          </>
        )
      }
      mainAction={ask}
      mayRetry={!canAsk}
      actions={
        <>
          {askedAt !== undefined && !isGranted && (
            <span ref={request.told} data-fl="asked" tabIndex={-1}>
              {text(words.asked, { time: <Time at={askedAt} style="near" isQuiet /> })}
            </span>
          )}
          {props.actions}
        </>
      }
    />
  );
}
