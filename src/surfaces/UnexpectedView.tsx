"use client";
import { Button } from "../components/Button.tsx";
import { CopyButton } from "../components/CopyButton.tsx";
import { useMessages } from "../components/context.ts";
import { StatePanel } from "../components/StatePanel.tsx";
import type { ViewProps } from "../components/viewProps.ts";

export interface UnexpectedViewProps
  extends Pick<ViewProps, "onRetry" | "onDismiss" | "isRetrying" | "layout" | "headingLevel" | "actions"> {
  /** What was thrown. It is never printed: a developer gets it by the copy button. */
  error: unknown;
  /** It is announced again when this changes. */
  newsKey?: number | undefined;
}

/** An error that no API sent: a fault of the page's own, in our words. */
export function UnexpectedView({ error, onRetry, isRetrying, actions, ...panel }: UnexpectedViewProps) {
  const { messages, say } = useMessages();
  return (
    <StatePanel
      {...panel}
      tone="critical"
      title={say(messages.boundary.title)}
      body={<p>{say(messages.boundary.body)}</p>}
      actions={
        <>
          {onRetry && (
            <Button variant="solid" isBusy={isRetrying} onClick={onRetry}>
              {say(isRetrying ? messages.actions.retrying : messages.actions.retry)}
            </Button>
          )}
          <CopyButton
            variant={onRetry ? "plain" : "outline"}
            read={() => detailsOf(error)}
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

/** What a developer needs to know of a thrown value, however odd. */
function detailsOf(error: unknown): string {
  if (error instanceof Error) return error.stack ?? `${error.name}: ${error.message}`;
  if (typeof error === "string") return error;
  try {
    return JSON.stringify(error) ?? typeof error;
  } catch {
    return Object.prototype.toString.call(error);
  }
}
