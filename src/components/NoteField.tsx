"use client";
import { useId } from "react";
import { useMessages } from "./context.ts";
import type { ApprovalRequest } from "./useApprovalRequest.ts";

/** What the approvers should know. Never required. */
export function NoteField({ request }: { request: ApprovalRequest }) {
  const id = useId();
  const { messages, say } = useMessages();
  const words = messages.approval;
  const problem = request.hasFailed ? `${id}problem` : undefined;
  return (
    <div data-fl="note">
      <label htmlFor={id}>
        {say(words.note)} <small>{say(words.optional)}</small>
      </label>
      <textarea
        id={id}
        rows={2}
        // The hint is in the page's own direction; only what a person writes may run the other way.
        dir={request.note ? "auto" : undefined}
        placeholder={say(words.noteHint)}
        value={request.note}
        aria-describedby={problem}
        onChange={(event) => request.setNote(event.target.value)}
      />
      {problem && (
        <p id={problem} data-fl="note-problem">
          {say(words.notAsked)}
        </p>
      )}
    </div>
  );
}
