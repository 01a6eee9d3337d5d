import type { CSSProperties, ReactNode } from "react";
import type { EpochMs } from "../../http/time.ts";
import { type RulerGeometry, type Tick } from "./rulerOf.ts";
import { fixedOffset, formatIn, type Zone } from "./rulerZones.ts";

const dayFormat = { weekday: "short", day: "numeric" } as const;
const timeFormat = { hour: "2-digit", minute: "2-digit" } as const;
const instantFormat = { ...dayFormat, month: "short", ...timeFormat } as const;

/** The ruler's words; what depends on a time comes from functions, so that each sentence stays whole. */
export interface RulerWords {
  /** Heads of the two scales: "Your time", "Set in". */
  readonly yours: string;
  readonly setters: string;
  /** The same where they head a line of text: "Your time, Berlin". */
  yoursIn(zone: string): string;
  settersIn(zone: string): string;
  now(time: string): string;
  /** Inside the band's future: "21 h 16 min left". */
  readonly left?: string | undefined;
  /** "clocks go back 1 h". */
  clocks(byMs: number): string;
  /** The window as a line of text, with the edge that is not known left out. */
  span(start: ReactNode | undefined, end: ReactNode | undefined): ReactNode;
}

export interface RulerProps {
  geometry: RulerGeometry;
  now: EpochMs;
  viewerZone: Zone;
  setterZone?: Zone | undefined;
  words: RulerWords;
  locale?: string | undefined;
  /** `slim`: a thin band with one scale, for a section. Default `band`. */
  size?: "band" | "slim" | undefined;
}

/** The place a zone is named by: "Los Angeles", or "UTC−07:00" where only the offset is known. */
export function zoneName(zone: Zone): string {
  if (fixedOffset(zone) === undefined) return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return /\d/.test(zone) ? `UTC${zone.replace("-", "−")}` : "UTC";
}

/**
 * A window in time as a ruler: your zone above, the zone of those who set it below, now between what is past and what
 * is still held. A drawing for the eye; the same times stand beside it as text.
 */
export function Ruler({ geometry, now, viewerZone, setterZone, words, locale, size = "band" }: RulerProps) {
  const { from, to, phase, openStart, openEnd } = geometry;
  const open = [openStart && "start", openEnd && "end"].filter(Boolean).join(" ") || undefined;
  const print = (zone: Zone, at: EpochMs, options: Intl.DateTimeFormatOptions) => formatIn(zone, at, locale, options);
  const instant = (zone: Zone, at: EpochMs) => (
    <time dateTime={new Date(at).toISOString()}>{print(zone, at, instantFormat)}</time>
  );
  const spanOf = (zone: Zone) =>
    words.span(openStart ? undefined : instant(zone, from), openEnd ? undefined : instant(zone, to));
  const label = (zone: Zone, { at, kind, byMs }: Tick) =>
    kind === "change" ? words.clocks(byMs ?? 0) : print(zone, at, kind === "day" ? dayFormat : timeFormat);

  const scale = (which: "viewer" | "setter", zone: Zone, head: string, ticks: readonly Tick[]) => (
    <>
      <span data-fl="ruler-zone" data-scale={which}>
        <b>{head}</b> <bdi>{zoneName(zone)}</bdi>
      </span>
      {!openStart && (
        <span data-fl="ruler-edge" data-edge="start" data-scale={which}>
          {print(zone, from, instantFormat)}
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
          {print(zone, to, instantFormat)}
        </span>
      )}
    </>
  );

  return (
    <div data-fl="ruler" data-size={size}>
      <div
        data-fl="ruler-drawing"
        data-phase={phase}
        aria-hidden="true"
        style={{ "--fl-now": geometry.now, "--fl-known": geometry.known } as CSSProperties}
      >
        {scale("viewer", viewerZone, words.yours, geometry.viewer)}
        <span data-fl="ruler-axis" />
        <span data-fl="ruler-band" data-open={open}>
          {openStart && <span data-fl="ruler-unknown" />}
          {phase !== "before" && (
            <span data-fl="ruler-past">
              {phase === "during" && (
                <span>{words.now(print(viewerZone, now, { weekday: "short", ...timeFormat }))}</span>
              )}
            </span>
          )}
          {phase !== "after" &&
            (openEnd ? (
              <span data-fl="ruler-unknown" />
            ) : (
              <span data-fl="ruler-left">{words.left && <span>{words.left}</span>}</span>
            ))}
          {phase === "during" && <span data-fl="ruler-now" />}
        </span>
        {geometry.setter && setterZone && scale("setter", setterZone, words.setters, geometry.setter)}
      </div>
      <dl data-fl="ruler-times">
        <div>
          <dt>{words.yoursIn(zoneName(viewerZone))}</dt>
          <dd>{spanOf(viewerZone)}</dd>
        </div>
        {geometry.setter && setterZone && (
          <div>
            <dt>{words.settersIn(zoneName(setterZone))}</dt>
            <dd>{spanOf(setterZone)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
