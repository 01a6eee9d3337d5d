"use client";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../http/time.ts";
import type { LockWindow } from "../outcome/failureParts.ts";
import { Badge } from "./Badge.tsx";
import { useMessages } from "./context.ts";
import { latestOf } from "./latestOf.ts";
import { Sliver } from "./pieces/Sliver.tsx";
import { useNow } from "./useNow.ts";
import { useViewerZone } from "./useViewerZone.ts";
import { brief } from "./words/duration.ts";
import { clockFormat } from "./words/instant.ts";

export interface FreezeBadgeProps {
  window: LockWindow;
  /** `until`: "Frozen until Tue 08:00". `left`: how much is past, and "21 h left". Default `until`. */
  shows?: "until" | "left" | undefined;
}

/** A freeze in a list; nothing once its window is over, and "Frozen" alone where no end is known. */
export function FreezeBadge({ window, shows = "until" }: FreezeBadgeProps) {
  const startsAt = latestOf(window.startsAt);
  const endsAt = latestOf(window.endsAt);
  const { messages, locale, say, text } = useMessages();
  const now = useNow(startsAt ?? 0, [endsAt]);
  const timeZone = useViewerZone();
  const words = messages.freeze;
  if (endsAt === undefined) return <Badge tone="locked">{say(words.badge)}</Badge>;
  const leftMs = endsAt - now;
  if (leftMs <= 0) return null;
  if (shows === "left") {
    // One unit is enough for a list.
    const unitMs = leftMs >= DAY_MS ? DAY_MS : leftMs >= HOUR_MS ? HOUR_MS : MINUTE_MS;
    const roundedMs = Math.max(unitMs, Math.floor(leftMs / unitMs) * unitMs);
    return (
      <Badge tone="locked">
        {startsAt !== undefined && <Sliver share={(now - startsAt) / (endsAt - startsAt)} />}
        <span>{say(words.left, { time: brief(roundedMs, locale, messages) })}</span>
      </Badge>
    );
  }
  // A weekday is enough for the next few days.
  const day = leftMs < 6 * DAY_MS ? ({ weekday: "short" } as const) : ({ day: "numeric", month: "short" } as const);
  const format = new Intl.DateTimeFormat(locale, { ...day, ...clockFormat(locale), timeZone });
  const time = (
    <time dateTime={new Date(endsAt).toISOString()} data-fl="time">
      {format.format(endsAt)}
    </time>
  );
  return (
    <Badge tone="locked">
      <span>{text(words.badgeUntil, { time })}</span>
    </Badge>
  );
}
