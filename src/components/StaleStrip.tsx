"use client";

import { type EpochMs, SECOND_MS } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import type { Wait } from "../waiting/wait.ts";
import { useAnnounce, useMessages } from "./context.ts";
import { latestOf } from "./latestOf.ts";
import { RingButton } from "./RingButton.tsx";
import { StatePanel } from "./StatePanel.tsx";
import { Time } from "./Time.tsx";
import { useBareClaim } from "./useClaim.ts";
import { useRetry } from "./useRetry.ts";
import { brief, isoDuration, spoken } from "./words/duration.ts";

export interface StaleStripProps {
  /** Why it could not be read again; tells how sure the server's time is. */
  failure?: Failure | undefined;
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
  const { asOf, failure, wait, isRetrying, headingLevel } = props;
  const { messages, locale, say, text } = useMessages();
  const announce = useAnnounce();
  const words = messages.stale;
  const { place, newsKey = asOf } = useBareClaim(failure);
  const state = useRetry({ ...props, at: latestOf(props.retryAt) });
  const { retry, phase, planned, retryAt: at, secondsLeft = 0, isHeld, isLong, isAbout } = state;
  const leftMs = phase === "waiting" ? secondsLeft * SECOND_MS : 0;

  function bodyOf() {
    if (phase === "offline" || phase === "hidden") return say(messages.wait[phase]);
    if (leftMs === 0) return say(words.failed);
    const left = (
      <time role="timer" dateTime={isoDuration(leftMs)} data-fl="time" data-quiet="">
        {brief(leftMs, locale, messages)}
      </time>
    );
    const time = isAbout ? text(messages.wait.about, { time: left }) : left;
    if (planned || !(wait || failure)) return text(words.next, { time });
    return isLong
      ? text(messages.wait.askedUntil, { clock: <Time at={at ?? 0} style="near" isQuiet /> })
      : text(messages.precondition.tryIn, { time });
  }
  return (
    <StatePanel
      tone="warning"
      layout="strip"
      state="stale"
      place={place}
      headingLevel={headingLevel}
      title={text(words.asOf, { clock: <Time at={asOf} style="near" /> })}
      body={bodyOf()}
      actions={
        retry && (
          <RingButton
            at={isLong ? undefined : at}
            isBusy={isRetrying}
            isHeld={isHeld}
            onHeld={() => announce(say(messages.wait.title, { time: spoken(leftMs, locale) }))}
            onClick={retry}
          >
            {say(isRetrying ? messages.actions.retrying : messages.actions.retryNow)}
          </RingButton>
        )
      }
      newsKey={newsKey}
      news={(title) => `${title}. ${say(words.failed)}`}
    />
  );
}
