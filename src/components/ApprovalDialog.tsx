"use client";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button, offer } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { Mark } from "./Mark.tsx";
import type { ApprovalWords } from "./useApprovalWords.tsx";

export interface ApprovalDialogProps {
  approval: ApprovalWords;
  note: ReactNode;
  onClose: (() => void) | undefined;
  /** The button that goes on. */
  children: ReactNode;
}

/** The prompt as a modal: open while it is mounted. The browser keeps focus inside, and gives it back at the end. */
export function ApprovalDialog({ approval, note, onClose, children }: ApprovalDialogProps) {
  const { messages, say } = useMessages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const own = dialog.current;
    own?.showModal();
    own?.querySelector("textarea")?.focus();
    // Closed before it leaves the page, or focus would be lost with it.
    return () => own?.close();
  }, []);
  const close = () => dialog.current?.close();
  const tone = approval.isGranted ? "success" : "info";
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
          {approval.title}
        </h2>
        <Button variant="icon" glyph="close" aria-label={say(messages.actions.dismiss)} onClick={close} />
        <div data-fl="body">{approval.body}</div>
        <div data-fl="dialog-piece">
          {approval.piece}
          {note}
        </div>
      </div>
      <div data-fl="dialog-actions">
        {offer(close, say(messages.approval.notNow))}
        {children}
      </div>
    </dialog>
  );
}
