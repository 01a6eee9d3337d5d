"use client";
import type { CSSProperties, ReactNode } from "react";
import type { EpochMs } from "../../http/time.ts";
import type { Message } from "../../locales/en.ts";
import { useMessages } from "../context.ts";
import { brief } from "../words/duration.ts";
import { clockFormat, instant } from "../words/instant.ts";
import { type RulerInput, rulerOf, type Tick } from "./rulerOf.ts";
import { knownZone, printable, type Zone, zoneName } from "./rulerZones.ts";

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
  const { messages, locale, say, text } = useMessages();
  const { startsAt, endsAt, now, viewerZone } = input;
  const setterZone = knownZone(input.setterZone);
  const geometry = rulerOf({ ...input, setterZone, marksClocks: size === "band" });
  if (!geometry) return null;
  const { from, to, phase, openStart, openEnd } = geometry;
  const open = [openStart && "start", openEnd && "end"].filter(Boolean).join(" ") || undefined;
  const isDuring = phase === "during";
  const words = messages.ruler;
  const clock = clockFormat(locale);

  /** A moment in full, unless told what of it. */
  const print = (zone: Zone, when: EpochMs, parts?: Intl.DateTimeFormatOptions) => {
    const { at, timeZone } = printable(zone, when);
    if (!parts) return instant(at, locale, { style: "moment", timeZone });
    return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(at);
  };
  const label = (zone: Zone, { at, kind, byMs = 0 }: Tick) => {
    if (kind !== "change") return print(zone, at, kind === "day" ? { weekday: "short", day: "numeric" } : clock);
    const time = brief(Math.abs(byMs), locale, messages);
    return say(byMs < 0 ? words.clocksBack : words.clocksForward, { time });
  };

  const scale = (which: "viewer" | "setter", zone: Zone, ticks: readonly Tick[]) => (
    <>
      <span data-fl="ruler-zone" data-scale={which}>
        <b>{say(which === "viewer" ? words.yours : words.setters)}</b> <bdi>{zoneName(zone)}</bdi>
      </span>
      {Object.entries({ start: startsAt, end: endsAt }).map(
        ([edge, at]) =>
          at !== undefined && (
            <span key={edge} data-fl="ruler-edge" data-edge={edge} data-scale={which}>
              {print(zone, at)}
            </span>
          ),
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
    </>
  );

  const line = (zone: Zone, head: Message) => {
    const edge = (at: EpochMs) => <time dateTime={new Date(at).toISOString()}>{print(zone, at)}</time>;
    const sentence = openStart ? words.until : openEnd ? words.since : words.span;
    return (
      <div>
        <dt>{text(head, { zone: <bdi>{zoneName(zone)}</bdi> })}</dt>
        <dd>{text(sentence, { start: edge(from), end: edge(to) })}</dd>
      </div>
    );
  };

  const setters = geometry.setter && setterZone;
  return (
    <div data-fl="ruler" data-size={size}>
      <div
        data-fl="ruler-drawing"
        data-phase={phase}
        aria-hidden="true"
        style={{ "--fl-now": geometry.now, "--fl-known": geometry.known } as CSSProperties}
      >
        {scale("viewer", viewerZone, geometry.viewer)}
        <span data-fl="ruler-axis" />
        <span data-fl="ruler-band" data-open={open}>
          {openStart && <span data-fl="ruler-unknown" />}
          {phase !== "before" && (
            <span data-fl="ruler-past">
              {isDuring && (
                <span>{say(words.now, { time: print(viewerZone, now, { weekday: "short", ...clock }) })}</span>
              )}
            </span>
          )}
          {phase !== "after" && !openEnd && <span data-fl="ruler-left">{left && <span>{left}</span>}</span>}
          {openEnd && <span data-fl="ruler-unknown" />}
          {isDuring && <span data-fl="ruler-now" />}
        </span>
        {setters && scale("setter", setters, geometry.setter)}
      </div>
      <dl data-fl="ruler-times">
        {line(viewerZone, words.yoursIn)}
        {setters && line(setters, words.settersIn)}
      </dl>
    </div>
  );
}
