import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from "../../http/time.ts";
import { clockChanges, instantOf, offsetAt, type Zone } from "./rulerZones.ts";

/** A mark on one of the two scales. Positions are shares of the band, 0 at its start, 1 at its end. */
export interface Tick {
  readonly at: EpochMs;
  readonly position: number;
  /** Share of the band that is free for a label after the mark. */
  readonly room: number;
  /** Share that is free before it, changes of the clocks not counted, for where labels stand before their mark. */
  readonly roomBefore: number;
  /** `day`: midnight, named by its day. `time`: within a day. `change`: the clocks are changed. */
  readonly kind: "day" | "time" | "change";
  /** By how much the clocks are changed; −3,600,000 is "back by an hour". Only with `change`. */
  readonly byMs?: number;
}

/** The window that a ruler shows, and from where it is looked at. */
export interface RulerInput {
  /** `undefined`: not known. */
  readonly startsAt?: EpochMs | undefined;
  readonly endsAt?: EpochMs | undefined;
  readonly now: EpochMs;
  /** When the window was first heard of; where it begins to be known if `startsAt` is not. Default `now`. */
  readonly seenAt?: EpochMs | undefined;
  readonly viewerZone: Zone;
  /** Zone of those who set the window, by name or as an offset; `undefined`: not known. */
  readonly setterZone?: Zone | undefined;
  /** Whether the viewer's changes of the clocks are marked. Default true. */
  readonly marksClocks?: boolean | undefined;
}

/** Where everything on a ruler stands. */
export interface RulerGeometry {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Position of now, held within 0 to 1. */
  readonly now: number;
  /** Position from which on the window is known; 0 when its start is. */
  readonly known: number;
  readonly phase: "before" | "during" | "after";
  /** Whether that edge of the band is drawn for want of the real one. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly viewer: readonly Tick[];
  /** `undefined` when both zones show the same time all through the window: one scale is enough. */
  readonly setter: readonly Tick[] | undefined;
}

const mostTicks = 6;
/** Over a longer window an hour more or less explains nothing. */
const clockChangesUpToMs = 35 * DAY_MS;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE_MS),
  ...[1, 2, 3, 6].map((count) => count * HOUR_MS),
  ...[1, 2, 7, 14, 28, 56, 91, 182, 364].map((count) => count * DAY_MS),
];

/** Lays out a window as a ruler; `undefined` when neither of its ends is known, or they are in the wrong order. */
export function rulerOf(input: RulerInput): RulerGeometry | undefined {
  const { startsAt, endsAt, now, seenAt = now, viewerZone, setterZone, marksClocks = true } = input;
  // An unknown edge stands a third of the known part away: far enough to be seen as open.
  const from = startsAt ?? (endsAt === undefined ? Number.NaN : seenAt - Math.max(endsAt - seenAt, MINUTE_MS) / 3);
  const to = endsAt ?? now + Math.max(now - from, MINUTE_MS) / 3;
  // A Date ends at 8.64e15 ms; what lies beyond is no time that can be printed.
  if (!(from < to) || from < -8e15 || to > 8e15) return undefined;

  const step =
    steps.find((length) => (to - from) / length <= mostTicks) ??
    364 * DAY_MS * Math.ceil((to - from) / (364 * DAY_MS * mostTicks));
  const changes = to - from <= clockChangesUpToMs ? clockChanges(viewerZone, from, to) : [];
  const differ =
    setterZone !== undefined &&
    [from, ...changes.map(({ at }) => at), to].some((at) => offsetAt(setterZone, at) !== offsetAt(viewerZone, at));
  const share = (ms: number) => ms / (to - from);

  function scale(zone: Zone, others: readonly { at: EpochMs; byMs: number }[]): Tick[] {
    const marks: Pick<Tick, "at" | "kind" | "byMs">[] = others.map((change) => ({ ...change, kind: "change" }));
    // Weeks begin on a Monday: 1970-01-05 was one.
    const anchor = step % (7 * DAY_MS) === 0 ? 4 * DAY_MS : 0;
    const first = Math.floor((from + offsetAt(zone, from) - anchor) / step) * step + anchor;
    for (let local = first; local <= to + DAY_MS; local += step) {
      const at = instantOf(zone, local);
      if (at < from || at >= to || marks.some((mark) => mark.at === at)) continue;
      marks.push({ at, kind: local % DAY_MS === 0 ? "day" : "time" });
    }
    marks.sort((one, other) => one.at - other.at);
    let before = from;
    return marks.map((mark, index) => {
      const { at, kind } = mark;
      const roomBefore = share(at - before);
      if (kind !== "change") before = at;
      return { ...mark, position: share(at - from), room: share((marks[index + 1]?.at ?? to) - at), roomBefore };
    });
  }

  const held = (at: EpochMs) => Math.min(1, Math.max(0, share(at - from)));
  return {
    from,
    to,
    now: held(now),
    known: startsAt === undefined ? held(Math.min(seenAt, now)) : 0,
    phase: now < from ? "before" : now < to ? "during" : "after",
    openStart: startsAt === undefined,
    openEnd: endsAt === undefined,
    viewer: scale(viewerZone, marksClocks ? changes : []),
    setter: differ ? scale(setterZone, []) : undefined,
  };
}
