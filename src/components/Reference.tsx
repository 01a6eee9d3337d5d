"use client";

import type { EpochMs } from "../http/time.ts";
import { Button } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { Text } from "./Text.tsx";
import { Time } from "./Time.tsx";
import { useCopy } from "./useCopy.ts";

/** What support needs to find a request: its id in full, ready to copy, and when it was. */
export function Reference({ id, at }: { id: string; at?: EpochMs | undefined }) {
  const { messages, say } = useMessages();
  const { isCopied, copy } = useCopy(messages.reference.copied);
  return (
    <p data-fl="reference">
      <span>
        <Text
          message={messages.reference.request}
          values={{
            id: (
              <bdi dir="ltr" data-fl="code">
                {id}
              </bdi>
            ),
          }}
        />
      </span>
      <Button
        variant="icon"
        glyph={isCopied ? "check" : "copy"}
        aria-label={say(messages.reference.copy)}
        onClick={() => copy(id)}
      />
      {at !== undefined && <Time at={at} style="seconds" isQuiet />}
    </p>
  );
}
