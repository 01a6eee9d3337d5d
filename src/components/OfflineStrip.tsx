"use client";

import type { EpochMs } from "../http/time.ts";
import { useMessages } from "./context.ts";
import { StatePanel } from "./StatePanel.tsx";
import { Text } from "./Text.tsx";
import { Time } from "./Time.tsx";

export interface OfflineStripProps {
  /** When the data on the screen was read; left out, it is not mentioned. */
  asOf?: EpochMs | undefined;
  /** Changes that wait here and are sent by themselves. */
  waiting?: number | undefined;
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/** No connection: what the person still sees, and what happens to what they did. */
export function OfflineStrip({ asOf, waiting = 0, headingLevel }: OfflineStripProps) {
  const { messages } = useMessages();
  const texts = messages.stale;
  return (
    <StatePanel
      tone="neutral"
      layout="strip"
      state="offline"
      headingLevel={headingLevel}
      title={<Text message={texts.offline} />}
      body={
        <p>
          {asOf !== undefined && (
            <>
              <Text message={texts.showing} values={{ clock: <Time at={asOf} style="near" isQuiet /> }} />{" "}
            </>
          )}
          <Text message={waiting > 0 ? texts.waiting : texts.reconnects} values={{ count: waiting }} />
        </p>
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
export function BackStrip({ sent = 0, onDismiss, headingLevel }: BackStripProps) {
  const { messages } = useMessages();
  return (
    <StatePanel
      tone="success"
      layout="strip"
      state="back"
      headingLevel={headingLevel}
      title={<Text message={messages.stale.back} />}
      body={
        sent > 0 && (
          <p>
            <Text message={messages.stale.sent} values={{ count: sent }} />
          </p>
        )
      }
      onDismiss={onDismiss}
    />
  );
}
