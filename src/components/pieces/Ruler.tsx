"use client";
import type { CSSProperties, ReactNode } from "react";
import type { EpochMs } from "../../http/time.ts";
import { useMessages } from "../context.ts";
import { Text } from "../Text.tsx";
import { brief } from "../words/duration.ts";
import { clockFormat, instant } from "../words/instant.ts";
import { type RulerInput, rulerOf, type Tick } from "./rulerOf.ts";
import { isZone, printable, type Zone, zoneName } from "./rulerZones.ts";

export interface RulerProps extends RulerInput {
  /** Inside the band's future: "21 h 16 min left". */
  left?: ReactNode;
  /** `slim`: a thin band with one scale, for a section. Default `band`. */
  size?: "band" | "slim" | undefined;
}

/**
 * A window in time as a ruler: your zone above, the zone of those who set it below, now between what is past and what
 * is still held. A drawing for the eye; the same times stand beside it as text. Nothing when no edge is known.
 */
export function Ruler({ left, size = "band", ...input }: RulerProps) {
  const { messages, locale, say } = useMessages();
  const { now, viewerZone } = input;
  const setterZone = input.setterZone !== undefined && isZone(input.setterZone) ? input.setterZone : undefined;
  const geometry = rulerOf({ ...input, setterZone, marksClocks: size === "band" });
  if (!geometry) return null;
  const { from, to, phase, openStart, openEnd } = geometry;
  const open = [openStart && "start", openEnd && "end"].filter(Boolean).join(" ") || undefined;
  const words = messages.ruler;

  const clock = clockFormat(locale);
  const formats = {
    day: { weekday: "short", day: "numeric" },
    time: clock,
    now: { weekday: "short", ...clock },
  } as const;
  const print = (zone: Zone, when: EpochMs, kind: keyof typeof formats) => {
    const { at, timeZone } = printable(zone, when);
    return new Intl.DateTimeFormat(locale, { ...formats[kind], timeZone }).format(at);
  };
  const moment = (zone: Zone, when: EpochMs) => {
    const { at, timeZone } = printable(zone, when);
    return instant(at, locale, { style: "moment", timeZone });
  };
  const label = (zone: Zone, { at, kind, byMs = 0 }: Tick) =>
    kind === "change"
      ? say(byMs < 0 ? words.clocksBack : words.clocksForward, { time: brief(Math.abs(byMs), locale, messages) })
      : print(zone, at, kind);

  const scale = (which: "viewer" | "setter", zone: Zone, head: string, ticks: readonly Tick[]) => (
    <>
      <span data-fl="ruler-zone" data-scale={which}>
        <b>{head}</b> <bdi>{zoneName(zone)}</bdi>
      </span>
      {!openStart && (
        <span data-fl="ruler-edge" data-edge="start" data-scale={which}>
          {moment(zone, from)}
        </span>
      )}
      <span data-fl="ruler-scale" data-scale={which} data-open={open}>
        {ticks.map((tick) => (
          <span
            key={tick.at}
            data-fl="ruler-tick"
            data-kind={tick.kind}
            data-edge={tick.position === 0 ? "" : undefined}
            style={
              { "--fl-at": tick.position, "--fl-room": tick.room, "--fl-before": tick.roomBefore } as CSSProperties
            }
          >
            <span>{label(zone, tick)}</span>
          </span>
        ))}
      </span>
      {!openEnd && (
        <span data-fl="ruler-edge" data-edge="end" data-scale={which}>
          {moment(zone, to)}
        </span>
      )}
    </>
  );

  const line = (zone: Zone, head: (typeof words)["yoursIn"]) => {
    const edge = (at: EpochMs) => <time dateTime={new Date(at).toISOString()}>{moment(zone, at)}</time>;
    const sentence = openStart ? words.until : openEnd ? words.since : words.span;
    return (
      <div>
        <dt>
          <Text message={head} values={{ zone: <bdi>{zoneName(zone)}</bdi> }} />
        </dt>
        <dd>
          <Text message={sentence} values={{ start: edge(from), end: edge(to) }} />
        </dd>
      </div>
    );
  };

  return (
    <div data-fl="ruler" data-size={size}>
      <div
        data-fl="ruler-drawing"
        data-phase={phase}
        aria-hidden="true"
        style={{ "--fl-now": geometry.now, "--fl-known": geometry.known } as CSSProperties}
      >
        {scale("viewer", viewerZone, say(words.yours), geometry.viewer)}
        <span data-fl="ruler-axis" />
        <span data-fl="ruler-band" data-open={open}>
          {openStart && <span data-fl="ruler-unknown" />}
          {phase !== "before" && (
            <span data-fl="ruler-past">
              {phase === "during" && <span>{say(words.now, { time: print(viewerZone, now, "now") })}</span>}
            </span>
          )}
          {phase !== "after" && !openEnd && <span data-fl="ruler-left">{left && <span>{left}</span>}</span>}
          {openEnd && <span data-fl="ruler-unknown" />}
          {phase === "during" && <span data-fl="ruler-now" />}
        </span>
        {geometry.setter && setterZone && scale("setter", setterZone, say(words.setters), geometry.setter)}
      </div>
      <dl data-fl="ruler-times">
        {line(viewerZone, words.yoursIn)}
        {geometry.setter && setterZone && line(setterZone, words.settersIn)}
      </dl>
    </div>
  );
}
