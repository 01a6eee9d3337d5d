"use client";

import type { EpochMs } from "../http/time.ts";
import { Code } from "./Code.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { useMessages } from "./context.ts";
import { Time } from "./Time.tsx";

/** What support needs to find a request: its id in full, ready to copy, and when it was. */
export function Reference({ id, at }: { id: string; at?: EpochMs | undefined }) {
  const { messages, say, text } = useMessages();
  const words = messages.reference;
  return (
    <p data-fl="reference">
      <span>{text(words.request, { id: <Code>{id}</Code> })}</span>
      <CopyButton variant="icon" aria-label={say(words.copy)} read={() => id} done={words.copied} />
      {at !== undefined && <Time at={at} style="seconds" isQuiet />}
    </p>
  );
}
