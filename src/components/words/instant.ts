import { type EpochMs, toInstant } from "../../http/time.ts";

/**
 * How much of an instant is said. `clock`: 10:45. `seconds`: 10:44:18. `moment`: Tue 28 Oct, 08:00. `near`: the clock
 * today, else the moment.
 */
export type InstantStyle = "clock" | "seconds" | "moment" | "near";

export interface InstantOptions {
  readonly style?: InstantStyle | undefined;
  /** IANA zone; `undefined`: the viewer's own. */
  readonly timeZone?: string | undefined;
  /** Names the zone behind the time. */
  readonly showZone?: boolean | undefined;
  /** What "today" is measured by, for `near`. */
  readonly now?: EpochMs | undefined;
}

const formats = {
  clock: {},
  seconds: { second: "2-digit" },
  moment: { weekday: "short", day: "numeric", month: "short" },
} as const;

/** Hours and minutes as a locale writes them: two figures for the hour (08:00) where a day has 24, else as few as it takes (8:00 AM). */
export function clockFormat(locale: string): Intl.DateTimeFormatOptions {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions();
  return { hour: hourCycle === "h23" ? "2-digit" : "numeric", minute: "2-digit" };
}

/** Prints an instant; `""` when it is none that a calendar holds. */
export function instant(at: EpochMs, locale: string, options: InstantOptions = {}): string {
  // Intl throws beyond it.
  if (toInstant(at) === undefined) return "";
  const { style = "clock", timeZone, showZone, now = at } = options;
  const look = style === "near" ? (isSameDay(at, now, timeZone) ? "clock" : "moment") : style;
  const format: Intl.DateTimeFormatOptions = { ...clockFormat(locale), ...formats[look], timeZone };
  if (showZone) format.timeZoneName = "short";
  const text = new Intl.DateTimeFormat(locale, format).format(at);
  // "Tue, 28 Oct, 08:00": the first comma only slows the eye, and browsers do not agree on it.
  return look === "moment" && locale.startsWith("en-GB") ? text.replace(/^(\w+),/, "$1") : text;
}

function isSameDay(one: EpochMs, other: EpochMs, timeZone: string | undefined): boolean {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone });
  return day.format(one) === day.format(other);
}
