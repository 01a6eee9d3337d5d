"use client";
import { type ReactNode, useId, useRef } from "react";
import { Button, offer } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { Mark } from "./Mark.tsx";
import type { ApprovalWords } from "./useApprovalWords.tsx";
import { useEffectBeforePaint } from "./useEffectBeforePaint.ts";

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
  useEffectBeforePaint(() => {
    const own = dialog.current;
    if (!own) return;
    // Where there are no modal dialogs, as in jsdom, it still has to be seen.
    if (own.showModal) own.showModal();
    else own.open = true;
    own.querySelector("textarea")?.focus();
    // Closed before it leaves the page, or focus would be lost with it.
    return () => own.close?.();
  }, []);
  const close = () => {
    if (dialog.current?.close) dialog.current.close();
    else onClose?.();
  };
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
