"use client";
import { useState } from "react";
import type { EpochMs } from "../http/time.ts";
import { useClock } from "../waiting/ClockProvider.tsx";
import { useAnnounce, useMessages } from "./context.ts";
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

  async function ask(request: NonNullable<typeof onRequestApproval>) {
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
    askedAt: typeof stage === "number" ? stage : props.askedAt,
  };
}
