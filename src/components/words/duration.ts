import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../http/time.ts";
import type { Messages } from "../../locales/en.ts";
import { fillText } from "./fill.ts";

const DAY_MS = 24 * HOUR_MS;
const units = [
  ["days", DAY_MS],
  ["hours", HOUR_MS],
  ["minutes", MINUTE_MS],
  ["seconds", SECOND_MS],
] as const;

/** Minutes and seconds as a clock shows them: `0:42`, `12:05`, `1:02:05`. What is left counts up to the next second. */
export function digital(ms: number, locale: string): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND_MS));
  const hours = Math.floor(seconds / 3600);
  const figure = (value: number, minimumIntegerDigits: number) =>
    new Intl.NumberFormat(locale, { minimumIntegerDigits, useGrouping: false }).format(value);
  const minutes = figure(Math.floor(seconds / 60) % 60, hours > 0 ? 2 : 1);
  return `${hours > 0 ? `${figure(hours, 1)}:` : ""}${minutes}:${figure(seconds % 60, 2)}`;
}

/** The two largest units of a duration in the short words of the locale: `5 min`, `21 h 16 min`. */
export function brief(ms: number, locale: string, messages: Messages): string {
  return split(ms)
    .map(([unit, count]) => fillText(messages.units[unit], { count }, locale))
    .join("\u00a0");
}

/** The same for ears: `21 hours, 16 minutes`. */
export function spoken(ms: number, locale: string): string {
  const words = split(ms).map(([unit, count]) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: unit.slice(0, -1), unitDisplay: "long" }).format(count),
  );
  return new Intl.ListFormat(locale, { type: "unit", style: "long" }).format(words);
}

/** ISO 8601 duration for `<time datetime>`. */
export function isoDuration(ms: number): string {
  return `PT${Math.max(0, Math.ceil(ms / SECOND_MS))}S`;
}

function split(ms: number): [(typeof units)[number][0], number][] {
  let rest = Math.max(0, Math.ceil(ms / SECOND_MS)) * SECOND_MS;
  const first = units.findIndex(([, length]) => rest >= length);
  if (first === -1) return [["seconds", 0]];
  return units.slice(first, first + 2).flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count > 0 ? [[unit, count] as [(typeof units)[number][0], number]] : [];
  });
}
