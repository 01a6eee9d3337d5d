import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from "../../http/time.ts";

/** An IANA name (`"Europe/Berlin"`) or a fixed offset as ISO 8601 writes it (`"-07:00"`). */
export type Zone = string;

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** A fixed offset from UTC in ms; `undefined` when `zone` is not one, so a name. */
function fixedOffset(zone: Zone): number | undefined {
  if (/^(Etc\/)?(Z|UTC|GMT)$/i.test(zone)) return 0;
  // These names count westward, after POSIX: "Etc/GMT-3" is three hours ahead of UTC.
  const [, westward] = /^Etc\/GMT([+-]\d\d?)$/.exec(zone) ?? [];
  if (westward !== undefined) return -Number(westward) * HOUR_MS;
  const [, sign, hours, minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours === undefined ? undefined : Number(`${sign}1`) * (+hours * HOUR_MS + +minutes * MINUTE_MS);
}

/** How far the clocks of `zone` are ahead of UTC at an instant, in ms. */
export function offsetAt(zone: Zone, at: EpochMs): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    clocks.set(zone, clock);
  }
  // It ends in "GMT+02:00", or "GMT" alone. Seconds, as they were before 1972, are left out.
  const [, offset] = /GMT(.\d\d:\d\d)?/.exec(clock.format(at)) ?? [];
  return fixedOffset(offset ?? "Z") ?? 0;
}

/**
 * The first instant at which the clocks of `zone` show `local` (ms since 1970-01-01T00:00 on that wall), or have
 * passed it where a change of the clocks leaves it out.
 */
export function instantOf(zone: Zone, local: number): EpochMs {
  // No zone is a day away from UTC, so these two are sure to lie on either side.
  const before = local - offsetAt(zone, local - DAY_MS);
  const after = local - offsetAt(zone, local + DAY_MS);
  const [first, second] = before < after ? [before, after] : [after, before];
  return first + offsetAt(zone, first) >= local ? first : second;
}

/** Every instant in the span at which the clocks of `zone` are changed, with the step: −1 h is "back". */
export function clockChanges(zone: Zone, from: EpochMs, to: EpochMs): { at: EpochMs; byMs: number }[] {
  const changes: { at: EpochMs; byMs: number }[] = [];
  for (let at = from; at < to; at += DAY_MS) {
    let low = at;
    let high = Math.min(at + DAY_MS, to);
    const before = offsetAt(zone, low);
    const byMs = offsetAt(zone, high) - before;
    // The last instant of the old time and the first of the new one close in on each other, to the second.
    while (byMs !== 0 && high - low > 1000) {
      const middle = (low + high) / 2;
      if (offsetAt(zone, middle) === before) low = middle;
      else high = middle;
    }
    if (byMs !== 0) changes.push({ at: Math.floor(high / 1000) * 1000, byMs });
  }
  return changes;
}

/** What to give `Intl` so that it prints an instant as `zone` does, also where the browser takes no offset for a zone. */
export function printable(zone: Zone, at: EpochMs): { at: EpochMs; timeZone: string } {
  const fixed = fixedOffset(zone);
  return fixed === undefined ? { at, timeZone: zone } : { at: at + fixed, timeZone: "UTC" };
}

/** `zone` when it is an offset, or a name that this browser knows. */
export function knownZone(zone: Zone | undefined): Zone | undefined {
  try {
    // Throws on a name that is none.
    if (zone !== undefined) offsetAt(zone, 0);
    return zone;
  } catch {
    return undefined;
  }
}

/** The place a zone is named by: "Los Angeles", or "UTC−07:00" where only the offset is known. */
export function zoneName(zone: Zone): string {
  const fixed = fixedOffset(zone);
  if (fixed === undefined) return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  if (fixed === 0) return "UTC";
  const [hours, minutes] = [Math.abs(fixed) / HOUR_MS, (Math.abs(fixed) / MINUTE_MS) % 60];
  const twoFigures = (figure: number) => String(Math.trunc(figure)).padStart(2, "0");
  return `UTC${fixed < 0 ? "−" : "+"}${twoFigures(hours)}:${twoFigures(minutes)}`;
}
