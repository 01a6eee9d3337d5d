"use client";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { Mark } from "./Mark.tsx";
import { NoteField } from "./NoteField.tsx";
import { Text } from "./Text.tsx";
import type { ApprovalRequest } from "./useApprovalRequest.ts";
import type { useApprovalWords } from "./useApprovalWords.tsx";

export interface ApprovalDialogProps {
  words: ReturnType<typeof useApprovalWords>;
  request: ApprovalRequest;
  canAsk: boolean;
  main: ReactNode;
  onClose: (() => void) | undefined;
}

/** The prompt as a modal: open while it is mounted. The browser keeps focus inside, and gives it back at the end. */
export function ApprovalDialog({ words, request, canAsk, main, onClose }: ApprovalDialogProps) {
  const { messages, say } = useMessages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const own = dialog.current;
    own?.showModal();
    note.current?.focus();
    // Closed before it leaves the page, or focus would be lost with it.
    return () => own?.close();
  }, []);
  const close = () => dialog.current?.close();
  const tone = words.isGranted ? "success" : "info";
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      data-fl="dialog"
      data-tone={tone}
      // The browser's own ways to close it, Escape among them, all end here.
      onClose={onClose}
    >
      <div data-fl="dialog-main">
        <Mark tone={tone} />
        <h2 id={id} data-fl="title">
          {words.title}
        </h2>
        <Button variant="icon" glyph="close" aria-label={say(messages.actions.dismiss)} onClick={close} />
        <div data-fl="body">{words.body}</div>
        <div data-fl="dialog-piece">
          {words.piece}
          {canAsk && <NoteField request={request} ref={note} />}
        </div>
      </div>
      <div data-fl="dialog-actions">
        <Button onClick={close}>
          <Text message={messages.approval.notNow} />
        </Button>
        {main}
      </div>
    </dialog>
  );
}
