import { type EpochMs, HOUR_MS, MINUTE_MS } from "../../http/time.ts";

/** An IANA name (`"Europe/Berlin"`) or a fixed offset as ISO 8601 writes it (`"-07:00"`). */
export type Zone = string;

const dayMs = 24 * HOUR_MS;

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** A fixed offset from UTC in ms; `undefined` when `zone` is not one, so a name. */
export function fixedOffset(zone: Zone): number | undefined {
  if (/^(Z|UTC|GMT)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours === undefined ? undefined : (sign === "-" ? -1 : 1) * (+hours * HOUR_MS + +minutes * MINUTE_MS);
}

/** How far the clocks of `zone` are ahead of UTC at an instant, in ms. */
export function offsetAt(zone: Zone, at: EpochMs): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    clocks.set(zone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, +value]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/**
 * The first instant at which the clocks of `zone` show `local` (ms since 1970-01-01T00:00 on that wall), or have
 * passed it where a change of the clocks leaves it out.
 */
export function instantOf(zone: Zone, local: number): EpochMs {
  // No zone is a day away from UTC, so these two are sure to lie on either side.
  const before = local - offsetAt(zone, local - dayMs);
  const after = local - offsetAt(zone, local + dayMs);
  const [first, second] = before < after ? [before, after] : [after, before];
  return first + offsetAt(zone, first) >= local ? first : second;
}

/** Every instant in the span at which the clocks of `zone` are changed, with the step: −1 h is "back". */
export function clockChanges(zone: Zone, from: EpochMs, to: EpochMs): { at: EpochMs; byMs: number }[] {
  const changes: { at: EpochMs; byMs: number }[] = [];
  if (fixedOffset(zone) !== undefined) return changes;
  for (let at = from; at < to; at += dayMs) {
    let low = at;
    let high = Math.min(at + dayMs, to);
    const byMs = offsetAt(zone, high) - offsetAt(zone, low);
    if (byMs === 0) continue;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      // Rounding down can land on `low` itself when it is not a whole second.
      if (middle <= low) break;
      if (offsetAt(zone, middle) === offsetAt(zone, low)) low = middle;
      else high = middle;
    }
    changes.push({ at: high, byMs });
  }
  return changes;
}

/** What to give `Intl` so that it prints an instant as `zone` does, also where the browser takes no offset for a zone. */
export function printable(zone: Zone, at: EpochMs): { at: EpochMs; timeZone: string } {
  const fixed = fixedOffset(zone);
  return fixed === undefined ? { at, timeZone: zone } : { at: at + fixed, timeZone: "UTC" };
}

/** Whether `zone` is an offset, or a name that this browser knows. */
export function isZone(zone: Zone): boolean {
  try {
    return fixedOffset(zone) !== undefined || new Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** The place a zone is named by: "Los Angeles", or "UTC−07:00" where only the offset is known. */
export function zoneName(zone: Zone): string {
  const fixed = fixedOffset(zone);
  if (fixed === undefined) return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return fixed === 0 ? "UTC" : `UTC${zone.replace("-", "−")}`;
}
