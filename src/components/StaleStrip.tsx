"use client";

import { type EpochMs, SECOND_MS } from "../http/time.ts";
import { useCountdown } from "../waiting/useCountdown.ts";
import { isPlanned, type Wait } from "../waiting/wait.ts";
import { useMessages } from "./context.ts";
import { RingButton } from "./RingButton.tsx";
import { StatePanel } from "./StatePanel.tsx";
import { Time } from "./Time.tsx";
import { brief, isoDuration } from "./words/duration.ts";

export interface StaleStripProps {
  /** When the data on the screen was read. */
  asOf: EpochMs;
  /** When it is read again. Default: the wait's. */
  retryAt?: EpochMs | undefined;
  wait?: Wait | undefined;
  /** Reads it again now. Default: the wait's. */
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean | undefined;
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/** The data is still here, but not fresh: from when it is, and when it is read again. */
export function StaleStrip(props: StaleStripProps) {
  const { asOf, wait, isRetrying, headingLevel } = props;
  const { messages, locale, say, text } = useMessages();
  const words = messages.stale;
  const at = props.retryAt ?? (isPlanned(wait) && wait.state === "waiting" ? wait.retryAt : undefined);
  const { secondsLeft = 0 } = useCountdown(at);
  const retry = props.onRetry ?? wait?.retryNow;
  const leftMs = secondsLeft * SECOND_MS;
  return (
    <StatePanel
      tone="warning"
      layout="strip"
      state="stale"
      headingLevel={headingLevel}
      title={text(words.asOf, { clock: <Time at={asOf} style="near" /> })}
      body={
        leftMs > 0
          ? text(words.next, {
              time: (
                <time role="timer" dateTime={isoDuration(leftMs)} data-fl="time" data-quiet="">
                  {brief(leftMs, locale, messages)}
                </time>
              ),
            })
          : say(wait?.state === "offline" ? messages.wait.offline : words.failed)
      }
      actions={
        retry && (
          <RingButton at={at} isBusy={isRetrying} onClick={() => retry()}>
            {say(isRetrying ? messages.actions.retrying : messages.actions.retryNow)}
          </RingButton>
        )
      }
      newsKey={asOf}
    />
  );
}
