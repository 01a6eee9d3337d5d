"use client";

import type { Failure } from "../outcome/failures.ts";
import { useMessages } from "./context.ts";
import type { RetryState } from "./useRetry.ts";
import { failureBody, hasUnknownEnd } from "./words/failureWords.ts";

export interface FailureBodyProps {
  failure: Failure;
  /** Where sending again stands; left out, it is not told. */
  state?: Pick<RetryState, "phase" | "current" | "isUnsent"> | undefined;
}

/** Cause and fix of a failure: our words, the API's, or both. */
export function FailureBody({ failure, state }: FailureBodyProps) {
  const { messages, say } = useMessages();
  const { wait, unknownEnd } = messages;
  const { own, theirs } = failureBody(failure, messages);
  const { phase, current, isUnsent } = state ?? {};
  const isCutOff = failure.kind === "unreachable";

  function ownWords() {
    if (phase === "offline") return isUnsent ? wait.sendsOnline : wait.offline;
    if (phase === "hidden") return wait.hidden;
    if (isUnsent && isCutOff) return phase === "trying" ? undefined : wait.sendOnline;
    return current && hasUnknownEnd(failure) ? unknownEnd.repeats : own;
  }
  const words = ownWords();
  return (
    <>
      {isUnsent && `${say(isCutOff && phase !== "offline" ? wait.noConnection : wait.unsent)} `}
      {words && say(words)}
      {/* It may be in another language than the page. */}
      {theirs && words === own && (
        <>
          {" "}
          <bdi>{theirs}</bdi>
        </>
      )}
    </>
  );
}
