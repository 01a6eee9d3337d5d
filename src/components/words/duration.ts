import { SECOND_MS } from "../../http/time.ts";
import type { Messages } from "../../locales/en.ts";
import { fillText } from "./fill.ts";

/** Lengths in seconds. */
const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** What is left counts up to the next second. */
const secondsOf = (ms: number) => Math.max(0, Math.ceil(ms / SECOND_MS));

/** Minutes and seconds as a clock shows them: `0:42`, `12:05`, `1:02:05`. */
export function digital(ms: number, locale: string): string {
  const seconds = secondsOf(ms);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return [...(hours > 0 ? [hours] : []), minutes % 60, seconds % 60]
    .map((value, index) =>
      new Intl.NumberFormat(locale, { minimumIntegerDigits: index > 0 ? 2 : 1, useGrouping: false }).format(value),
    )
    .join(":");
}

/** The two largest units of a duration in the short words of the locale: `5 min`, `21 h 16 min`. */
export function brief(ms: number, locale: string, messages: Messages): string {
  return split(ms)
    .map(([unit, count]) => fillText(messages.units[`${unit}s`], { count }, locale))
    .join("\u00a0");
}

/** The same for ears: `21 hours, 16 minutes`. */
export function spoken(ms: number, locale: string): string {
  const words = split(ms).map(([unit, count]) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count),
  );
  return new Intl.ListFormat(locale, { type: "unit" }).format(words);
}

/** ISO 8601 duration for `<time datetime>`. */
export function isoDuration(ms: number): string {
  return `PT${secondsOf(ms)}S`;
}

function split(ms: number) {
  let rest = secondsOf(ms);
  const counts = units.map(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return [unit, count] as const;
  });
  const first = counts.findIndex(([, count]) => count > 0);
  return first < 0 ? counts.slice(-1) : counts.slice(first, first + 2).filter(([, count]) => count > 0);
}
