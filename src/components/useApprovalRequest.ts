"use client";
import { type RefObject, useRef, useState } from "react";
import type { EpochMs } from "../http/time.ts";
import { useClock } from "../waiting/ClockProvider.tsx";
import { useAnnounce, useMessages } from "./context.ts";
import { useEffectBeforePaint } from "./useEffectBeforePaint.ts";
import type { FailureEvents } from "./viewProps.ts";
import { instant } from "./words/instant.ts";

export interface ApprovalRequest {
  readonly note: string;
  setNote(note: string): void;
  /** Asks; `undefined`: the app gave no way to. */
  readonly send: (() => void) | undefined;
  readonly isPending: boolean;
  /** The last attempt to ask failed; the note is still there. */
  readonly hasFailed: boolean;
  readonly askedAt: EpochMs | undefined;
  /** What says that it was asked. It takes the focus of the button that it replaces. */
  readonly told: RefObject<HTMLSpanElement | null>;
}

/** Asking others to agree: the note lives here, so neither a failure nor a new render loses it. */
export function useApprovalRequest(props: {
  onRequestApproval?: FailureEvents["onRequestApproval"];
  askedAt?: EpochMs | undefined;
}): ApprovalRequest {
  const { onRequestApproval } = props;
  const clock = useClock();
  const announce = useAnnounce();
  const { messages, locale, say } = useMessages();
  const [note, setNote] = useState("");
  const [stage, setStage] = useState<"pending" | "failed" | EpochMs>();

  const told = useRef<HTMLSpanElement>(null);
  const asker = useRef<Element | null>(null);
  const askedHere = typeof stage === "number" ? stage : undefined;
  useEffectBeforePaint(() => {
    if (askedHere === undefined || asker.current?.isConnected !== false) return;
    if (document.activeElement === document.body) told.current?.focus();
  }, [askedHere]);

  async function ask(request: NonNullable<typeof onRequestApproval>) {
    asker.current = document.activeElement;
    setStage("pending");
    try {
      await request(note.trim());
      const askedAt = clock.now();
      setStage(askedAt);
      announce(say(messages.approval.asked, { time: instant(askedAt, locale) }));
    } catch {
      setStage("failed");
      announce(say(messages.approval.notAsked));
    }
  }

  return {
    note,
    setNote,
    send: onRequestApproval && (() => void ask(onRequestApproval)),
    isPending: stage === "pending",
    hasFailed: stage === "failed",
    askedAt: askedHere ?? props.askedAt,
    told,
  };
}
