"use client";
import { useRef, useState } from "react";
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
export function useApprovalRequest(
  onRequestApproval: FailureEvents["onRequestApproval"],
  askedBefore: EpochMs | undefined,
): ApprovalRequest {
  const clock = useClock();
  const announce = useAnnounce();
  const { messages, locale, say } = useMessages();
  const [note, setNote] = useState("");
  const [state, setState] = useState<{ isPending?: boolean; hasFailed?: boolean; askedAt?: EpochMs }>({});
  // A second click may come before the first has been drawn.
  const isSending = useRef(false);

  async function ask(request: NonNullable<typeof onRequestApproval>): Promise<void> {
    if (isSending.current) return;
    isSending.current = true;
    setState({ isPending: true });
    try {
      await request(note.trim());
      const askedAt = clock.now();
      setState({ askedAt });
      announce(say(messages.approval.asked, { time: instant(askedAt, locale) }));
    } catch {
      setState({ hasFailed: true });
      announce(say(messages.approval.notAsked));
    } finally {
      isSending.current = false;
    }
  }

  return {
    note,
    setNote,
    send: onRequestApproval && (() => void ask(onRequestApproval)),
    isPending: state.isPending === true,
    hasFailed: state.hasFailed === true,
    askedAt: state.askedAt ?? askedBefore,
  };
}
