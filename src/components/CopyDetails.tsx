"use client";

import type { Failure } from "../outcome/failures.ts";
import { CopyButton } from "./CopyButton.tsx";
import { useMessages } from "./context.ts";

/** Copies what a developer needs to find a fault, and nothing that could hold anybody's data. */
export function CopyDetails({ failure }: { failure: Failure }) {
  const { messages, say } = useMessages();
  return (
    <CopyButton read={() => failureDetails(failure)} done={messages.reference.detailsCopied}>
      {say(messages.actions.copyDetails)}
    </CopyButton>
  );
}

/** No body, no address, no message: those may carry what a person typed. */
export function failureDetails(failure: Failure): string {
  const { kind, status, code, requestId, method, receivedAt } = failure;
  const problems = failure.kind === "unreadable" ? failure.problems : undefined;
  // A Date that no calendar holds becomes null.
  return JSON.stringify({ kind, status, code, requestId, method, at: new Date(receivedAt), problems }, null, 2);
}
