"use client";
import { Button } from "../components/Button.tsx";
import { CopyButton } from "../components/CopyButton.tsx";
import { useMessages } from "../components/context.ts";
import { StatePanel } from "../components/StatePanel.tsx";
import { useBareClaim } from "../components/useClaim.ts";
import type { ViewProps } from "../components/viewProps.ts";
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
  try {
    // In quotes, so that an empty text is one, too.
    if (typeof error === "string") return JSON.stringify(error);
    if (typeof error !== "object" || error === null) return String(error);
    // By what it has, for an error of another frame is no instance of ours.
    const { name, message, stack } = error as Partial<Error>;
    if (typeof stack === "string" && stack !== "") return stack;
    return typeof message === "string" ? `${name}: ${message}` : JSON.stringify(error);
  } catch {
    return `A thrown ${typeof error} that cannot be read.`;
  }
}
