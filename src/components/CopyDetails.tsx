"use client";

import type { Failure } from "../outcome/failures.ts";
import { CopyButton } from "./CopyButton.tsx";
import { useFaultline, useMessages } from "./context.ts";
import { failureDetails } from "./words/failureDetails.ts";

/** Copies what a developer needs to find a fault, and nothing that could hold anybody's data. */
export function CopyDetails({ failure }: { failure: Failure }) {
  const { messages, say } = useMessages();
  const { redact } = useFaultline();
  return (
    <CopyButton read={() => failureDetails(failure, redact)} done={messages.reference.detailsCopied}>
      {say(messages.actions.copyDetails)}
    </CopyButton>
  );
}
