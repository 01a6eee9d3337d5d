"use client";
import { Fragment } from "react";
import { type EpochMs, MINUTE_MS } from "../http/time.ts";
import type { FailureOf } from "../outcome/failures.ts";
import { Button, LinkButton } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { FreezeBody } from "./FreezeBody.tsx";
import { freezePhase, opensAt } from "./freezePhase.ts";
import { Ruler } from "./pieces/Ruler.tsx";
import type { Zone } from "./pieces/rulerZones.ts";
import { Reference } from "./Reference.tsx";
import { StatePanel } from "./StatePanel.tsx";
import { Text } from "./Text.tsx";
import { Time } from "./Time.tsx";
import { useFreezeNews } from "./useFreezeNews.ts";
import { useNow } from "./useNow.ts";
import { useViewerZone } from "./useViewerZone.ts";
import type { ViewProps } from "./viewProps.ts";
import { brief } from "./words/duration.ts";
import { failureTitle } from "./words/failureWords.ts";
import { operationLine, operationText } from "./words/operationText.ts";

export interface FreezeBannerProps extends ViewProps<FailureOf<"locked">> {
  /**
   * IANA zone of those who set the window, where the app knows it: `"America/Los_Angeles"`. Default: the offset that the
   * API wrote, which cannot tell a place.
   */
  setterZone?: Zone | undefined;
}

/**
 * A freeze (423): until when, why, and how to get past it. Nothing is sent again by itself, and nothing is offered
 * before the later of the window's end and the server's own word.
 */
export function FreezeBanner(props: FreezeBannerProps) {
  const { failure, wait, isRetrying, layout = "banner", headingLevel, actions, onDismiss, onRequestOverride } = props;
  const operation = props.operation ?? failure.operation;
  const { messages, locale } = useMessages();
  const { window } = failure;
  const opens = opensAt(failure);
  const now = useNow(failure.receivedAt, [window?.endsAt, opens]);
  const viewerZone = useViewerZone();
  const phase = freezePhase(failure, now);
  useFreezeNews(opens === undefined ? undefined : opens - now, opens);

  const words = messages.freeze;
  const endsAt = window?.endsAt;
  const sentenceAt = (sentences: readonly string[], at: EpochMs) => (
    <Text {...operationText(sentences, operation, locale, { time: <Time at={at} style="moment" /> })} />
  );
  function titleOf() {
    if (phase === "lifted") return operationLine(words.lifted, operation, locale);
    const own = typeof operation === "object" ? operation.titles?.locked : undefined;
    if (own !== undefined) return own;
    if (phase === "frozen" && endsAt !== undefined) return sentenceAt(words.until, endsAt);
    if (opens !== undefined) return sentenceAt(words.closing, opens);
    if (window) return operationLine(words.endless, operation, locale);
    return failureTitle(failure, operation, messages, locale);
  }

  const send = props.onRetry ?? wait?.retryNow;
  // Without any known end nobody but the server can tell, so asking it again is all there is.
  const mayTry = send !== undefined && (phase === "lifted" || opens === undefined);
  const hasRuler = phase === "frozen" && layout !== "strip" && layout !== "toast";
  const left = endsAt !== undefined && endsAt > now ? Math.ceil((endsAt - now) / MINUTE_MS) * MINUTE_MS : undefined;
  const buttons = [
    mayTry && (
      <Button key="retry" variant={phase === "lifted" ? "solid" : "outline"} isBusy={isRetrying} onClick={() => send()}>
        {isRetrying ? (
          <Text message={messages.actions.retrying} />
        ) : phase === "lifted" ? (
          operationLine(messages.approval.proceed, operation, locale)
        ) : (
          <Text message={messages.actions.retry} />
        )}
      </Button>
    ),
    phase !== "lifted" && onRequestOverride && (
      <Button key="override" onClick={onRequestOverride}>
        <Text message={words.override} />
      </Button>
    ),
    // An app's own actions bring no key.
    actions && <Fragment key="more">{actions}</Fragment>,
    failure.helpUrl && (
      <LinkButton key="schedule" href={failure.helpUrl} variant="plain">
        <Text message={words.schedule} />
      </LinkButton>
    ),
  ].filter(Boolean);
  // A strip has room for the one that helps most.
  if (layout === "strip") buttons.splice(1);

  return (
    <StatePanel
      tone={phase === "lifted" ? "success" : "locked"}
      state={phase}
      layout={layout}
      headingLevel={headingLevel}
      title={titleOf()}
      newsKey={`${failure.receivedAt} ${phase}`}
      body={<FreezeBody failure={failure} phase={phase} leftMs={left} isBrief={layout === "strip"} />}
      piece={
        hasRuler &&
        window && (
          <Ruler
            startsAt={window.startsAt}
            endsAt={endsAt}
            now={now}
            seenAt={failure.receivedAt}
            viewerZone={viewerZone}
            setterZone={props.setterZone ?? window.utcOffset}
            size={layout === "banner" || layout === "page" ? "band" : "slim"}
            left={left !== undefined && <Text message={words.left} values={{ time: brief(left, locale, messages) }} />}
          />
        )
      }
      actions={buttons.length > 0 && buttons}
      reference={failure.requestId && <Reference id={failure.requestId} at={failure.receivedAt} />}
      onDismiss={onDismiss}
    />
  );
}
