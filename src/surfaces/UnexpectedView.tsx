"use client";
import { Button } from "../components/Button.tsx";
import { CopyButton } from "../components/CopyButton.tsx";
import { useFaultline, useMessages } from "../components/context.ts";
import { StatePanel } from "../components/StatePanel.tsx";
import { useBareClaim } from "../components/useClaim.ts";
import type { ViewProps } from "../components/viewProps.ts";
import { errorDetails } from "../components/words/errorDetails.ts";
import { isAbort } from "./isAbort.ts";

export interface UnexpectedViewProps
  extends Pick<ViewProps, "onRetry" | "onDismiss" | "isRetrying" | "layout" | "headingLevel" | "actions"> {
  /** What was thrown. It is never printed: a developer gets it by the copy button. */
  error: unknown;
  /** It is announced again when this changes. */
  newsKey?: number | undefined;
}

/** An error that no API sent: a fault of the page's own, in our words. What somebody called off is nobody's fault. */
export function UnexpectedView({ error, onRetry, isRetrying, actions, ...panel }: UnexpectedViewProps) {
  const { messages, say } = useMessages();
  const { redact } = useFaultline();
  const isStopped = isAbort(error);
  const { place } = useBareClaim(error);
  return (
    <StatePanel
      {...panel}
      place={place}
      tone={isStopped ? "neutral" : "critical"}
      title={say(isStopped ? messages.boundary.stopped : messages.boundary.title)}
      body={!isStopped && say(messages.boundary.body)}
      actions={
        <>
          {onRetry && (
            <Button variant="solid" isBusy={isRetrying} onClick={onRetry}>
              {say(isRetrying ? messages.actions.retrying : messages.actions.retry)}
            </Button>
          )}
          <CopyButton
            variant={onRetry ? "plain" : "outline"}
            read={() => errorDetails(error, redact)}
            done={messages.reference.detailsCopied}
          >
            {say(messages.actions.copyDetails)}
          </CopyButton>
          {actions}
        </>
      }
    />
  );
}
