"use client";

import type { Failure } from "../outcome/failures.ts";
import { Button } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { Text } from "./Text.tsx";
import { useCopy } from "./useCopy.ts";

/** Copies what a developer needs to find a fault, and nothing that could hold anybody's data. */
export function CopyDetails({ failure }: { failure: Failure }) {
  const { messages } = useMessages();
  const { isCopied, copy } = useCopy(messages.reference.detailsCopied);
  return (
    <Button glyph={isCopied ? "check" : "copy"} onClick={() => copy(failureDetails(failure))}>
      <Text message={messages.actions.copyDetails} />
    </Button>
  );
}

/** No body, no address, no message: those may carry what a person typed. */
export function failureDetails(failure: Failure): string {
  const { kind, status, code, requestId, method, receivedAt } = failure;
  const problems = failure.kind === "unreadable" ? failure.problems : undefined;
  const at = Math.abs(receivedAt) <= 8.64e15 ? new Date(receivedAt).toISOString() : undefined;
  return JSON.stringify({ kind, status, code, requestId, method, at, problems }, null, 2);
}
