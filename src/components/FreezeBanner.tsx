"use client";
import { type EpochMs, MINUTE_MS } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { offer } from "./Button.tsx";
import { useAnnounce, useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { FreezeBody } from "./FreezeBody.tsx";
import { freezePhase, opensAt } from "./freezePhase.ts";
import { latestOf } from "./latestOf.ts";
import { Ruler } from "./pieces/Ruler.tsx";
import type { Zone } from "./pieces/rulerZones.ts";
import { Time } from "./Time.tsx";
import { useNow } from "./useNow.ts";
import { useViewerZone } from "./useViewerZone.ts";
import { useWaitNews } from "./useWaitNews.ts";
import type { ViewProps } from "./viewProps.ts";
import { brief } from "./words/duration.ts";
import { ownTitle } from "./words/failureWords.ts";
import { phrase } from "./words/phrase.ts";

export interface FreezeBannerProps extends ViewProps<FailureOf<"locked">> {
  /**
   * IANA zone of those who set the window, where the app knows it: `"America/Los_Angeles"`. Default: the offset that the
   * API wrote, which cannot tell a place.
   */
  setterZone?: Zone | undefined;
}

/** Minutes before the end at which it is worth a word. The end itself is said by the panel, whose title changes. */
const MOMENTS = [15, 5];

/**
 * A freeze (423): until when, why, and how to get past it. Nothing is sent again by itself, and nothing is offered
 * before the later of the window's end and the server's own word.
 */
export function FreezeBanner(props: FreezeBannerProps) {
  const { failure, layout = "banner", operation = failure.operation } = props;
  const { messages, locale, say, text } = useMessages();
  const announce = useAnnounce();
  const { window, receivedAt } = failure;
  const endsAt = latestOf(window?.endsAt);
  const opens = opensAt(failure);
  const now = useNow(receivedAt, [endsAt, opens]);
  const viewerZone = useViewerZone();
  const phase = freezePhase(failure, now);
  const isLifted = phase === "lifted";
  const words = messages.freeze;
  const minutesTo = (at: EpochMs) => Math.ceil((at - now) / MINUTE_MS);
  useWaitNews({
    until: opens,
    left: opens && minutesTo(opens),
    moments: MOMENTS,
    tell: (count) => count > 0 && announce(say(words.soon, { count })),
  });

  function titleOf() {
    const timeOf = (at: EpochMs) => {
      const time = <Time at={at} style="moment" />;
      // The window names its end with its zone; only the server's own word may be by a clock that we cannot read.
      return at !== endsAt && failure.reading?.certainty === "own-clock" ? text(messages.wait.about, { time }) : time;
    };
    const about = (sentences: readonly string[], at?: EpochMs) =>
      text(...phrase(sentences, operation, locale, { time: at !== undefined && timeOf(at) }));
    if (isLifted) return about(words.lifted);
    if (ownTitle(failure, operation)) return undefined;
    if (phase === "frozen" && endsAt !== undefined) return about(words.until, endsAt);
    if (opens !== undefined) return about(words.closing, opens);
    return window && about(words.endless);
  }

  const isStrip = layout === "strip";
  const leftMs = endsAt !== undefined && endsAt > now ? minutesTo(endsAt) * MINUTE_MS : undefined;
  return (
    <FailurePanel
      {...props}
      layout={layout}
      tone={isLifted ? "success" : "locked"}
      state={phase}
      title={titleOf()}
      newsKey={phase}
      body={<FreezeBody failure={failure} phase={phase} leftMs={leftMs} isBrief={isStrip} />}
      piece={
        window &&
        phase === "frozen" &&
        !isStrip &&
        layout !== "toast" && (
          <Ruler
            startsAt={latestOf(window.startsAt)}
            endsAt={endsAt}
            now={now}
            seenAt={receivedAt}
            viewerZone={viewerZone}
            setterZone={props.setterZone ?? window.utcOffset}
            size={/banner|page/.test(layout) ? "band" : "slim"}
            left={leftMs && say(words.left, { time: brief(leftMs, locale, messages) })}
          />
        )
      }
      // Without any known end nobody but the server can tell, so asking it again is all there is.
      mayRetry={isLifted || opens === undefined}
      retryLabel={isLifted ? say(...phrase(messages.approval.proceed, operation, locale)) : undefined}
      retryVariant={isLifted ? "solid" : "outline"}
      actions={
        <>
          {!isLifted && offer(props.onRequestOverride, say(words.override))}
          {props.actions}
        </>
      }
      helpLabel={say(words.schedule)}
    />
  );
}
