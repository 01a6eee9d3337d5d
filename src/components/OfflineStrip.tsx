"use client";

import type { EpochMs } from "../http/time.ts";
import { useMessages } from "./context.ts";
import { latestOf } from "./latestOf.ts";
import { StatePanel } from "./StatePanel.tsx";
import { Time } from "./Time.tsx";
import { countOf } from "./words/count.ts";

export interface OfflineStripProps {
  /** When the data on the screen was read; left out, it is not mentioned. */
  asOf?: EpochMs | undefined;
  /** Changes that wait here and are sent by themselves. */
  waiting?: number | undefined;
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/** No connection: what the person still sees, and what happens to what they did. */
export function OfflineStrip({ asOf, waiting: known, headingLevel }: OfflineStripProps) {
  const { messages, say, text } = useMessages();
  const waiting = countOf(known) ?? 0;
  const readAt = latestOf(asOf);
  const texts = messages.stale;
  return (
    <StatePanel
      tone="neutral"
      layout="strip"
      state="offline"
      headingLevel={headingLevel}
      title={say(texts.offline)}
      body={
        <>
          {readAt !== undefined && text(texts.showing, { clock: <Time at={readAt} style="near" isQuiet /> })}{" "}
          {say(waiting > 0 ? texts.waiting : texts.reconnects, { count: waiting })}
        </>
      }
    />
  );
}

export interface BackStripProps {
  /** How many changes were sent on the way back. */
  sent?: number | undefined;
  onDismiss?: (() => void) | undefined;
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/** The connection is back: that a warning is gone is no news to somebody who cannot see it go. */
export function BackStrip({ sent: known, onDismiss, headingLevel }: BackStripProps) {
  const { messages, say } = useMessages();
  const sent = countOf(known) ?? 0;
  return (
    <StatePanel
      tone="success"
      layout="strip"
      state="back"
      headingLevel={headingLevel}
      title={say(messages.stale.back)}
      body={sent > 0 && say(messages.stale.sent, { count: sent })}
      onDismiss={onDismiss}
    />
  );
}
