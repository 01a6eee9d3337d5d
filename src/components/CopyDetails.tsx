"use client";

import type { Failure } from "../outcome/failures.ts";
import { CopyButton } from "./CopyButton.tsx";
import { useMessages } from "./context.ts";
import { failureDetails } from "./words/failureDetails.ts";

/** Copies what a developer needs to find a fault, and nothing that could hold anybody's data. */
export function CopyDetails({ failure }: { failure: Failure }) {
  const { messages, say } = useMessages();
  return (
    <CopyButton read={() => failureDetails(failure)} done={messages.reference.detailsCopied}>
      {say(messages.actions.copyDetails)}
    </CopyButton>
  );
}
