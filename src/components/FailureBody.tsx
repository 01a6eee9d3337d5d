"use client";

import type { Failure } from "../outcome/failures.ts";
import { useMessages } from "./context.ts";
import { failureBody, isWrite } from "./words/failureWords.ts";

/** Cause and fix of a failure: our words, the API's, or both. */
export function FailureBody({ failure }: { failure: Failure }) {
  const { messages, say } = useMessages();
  const { own, theirs } = failureBody(failure, messages);
  return (
    <>
      {failure.unsent && isWrite(failure) && `${say(messages.wait.unsent)} `}
      {own && say(own)}
      {own && theirs && " "}
      {/* It may be in another language than the page. */}
      {theirs && <bdi dir="auto">{theirs}</bdi>}
    </>
  );
}
