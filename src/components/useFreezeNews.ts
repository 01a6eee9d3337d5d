"use client";
import { useEffect, useRef } from "react";
import { type EpochMs, MINUTE_MS } from "../http/time.ts";
import { useAnnounce, useMessages } from "./context.ts";

/** Minutes before the end at which it is worth a word. The end itself is said by the panel, whose title changes. */
const warnings = [5, 15];

/**
 * Says politely that a freeze is about to lift, 15 and 5 minutes before.
 * @param leftMs What is left; `undefined`: not known.
 * @param opens Which end is meant: another one is another freeze, and starts afresh.
 */
export function useFreezeNews(leftMs: number | undefined, opens: EpochMs | undefined): void {
  const announce = useAnnounce();
  const { messages, say } = useMessages();
  const stage = leftMs === undefined ? undefined : warnings.find((minutes) => leftMs <= minutes * MINUTE_MS);
  const before = useRef({ opens, stage });
  useEffect(() => {
    const last = before.current;
    before.current = { opens, stage };
    if (last.opens !== opens || last.stage === stage || stage === undefined || leftMs === undefined) return;
    if (leftMs > 0) announce(say(messages.freeze.soon, { count: Math.ceil(leftMs / MINUTE_MS) }));
  }, [announce, leftMs, messages, opens, say, stage]);
}
