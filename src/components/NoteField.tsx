"use client";
import { type Ref, useId } from "react";
import { useMessages } from "./context.ts";
import { Text } from "./Text.tsx";
import type { ApprovalRequest } from "./useApprovalRequest.ts";

/** What the approvers should know. Never required. */
export function NoteField({ request, ref }: { request: ApprovalRequest; ref?: Ref<HTMLTextAreaElement> | undefined }) {
  const id = useId();
  const { messages, say } = useMessages();
  const words = messages.approval;
  return (
    <div data-fl="note">
      <label htmlFor={id}>
        <Text message={words.note} />{" "}
        <small>
          <Text message={words.optional} />
        </small>
      </label>
      <textarea
        id={id}
        ref={ref}
        rows={2}
        dir="auto"
        placeholder={say(words.noteHint)}
        value={request.note}
        aria-describedby={request.hasFailed ? `${id}-problem` : undefined}
        onChange={(event) => request.setNote(event.target.value)}
      />
      {request.hasFailed && (
        <p id={`${id}-problem`} data-fl="note-problem">
          <Text message={words.notAsked} />
        </p>
      )}
    </div>
  );
}
