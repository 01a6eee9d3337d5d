import type { EpochMs } from "./time.ts";

/** `Sun, 06 Nov 1994 08:49:37 GMT`, and as RFC 850 wrote it: `Sunday, 06-Nov-94 08:49:37 GMT`. */
const withZone = /^[A-Z][a-z]+, ([ \d]\d)[ -]([A-Z][a-z]{2})[ -](\d{4}|\d\d) (\d\d:\d\d:)(\d\d) GMT$/;

/** `Sun Nov  6 08:49:37 1994`, which is GMT without saying so. */
const asctime = /^([A-Z][a-z]{2}) ([A-Z][a-z]{2}) ([ \d]\d) (\S+) (\d{4})$/;

/**
 * Reads an HTTP-date in the three forms that a recipient must accept (RFC 9110 §5.6.7). `Date.parse` alone will not
 * do: it takes the third form for local time, turns 30 February into March and refuses a leap second.
 * @param now Needed for two-digit years: one that looks more than 50 years ahead lies in the past.
 * @returns `undefined` when it is none.
 */
export function parseHttpDate(text: string, now: EpochMs): EpochMs | undefined {
  const oneForm = text.replace(asctime, "$1, $3 $2 $5 $4 GMT");
  const match = withZone.exec(oneForm);
  if (!match) return undefined;
  const [, day, month, year, time, second] = match;
  const minute = Date.parse(`${day} ${month} ${toFullYear(Number(year), now)} ${time}00 GMT`);
  // A day that the month does not have, like an hour 24, has rolled over into the next one.
  const isReal = new Date(minute).getUTCDate() === Number(day) && Number(second) <= 60;
  return isReal ? minute + Number(second) * 1000 : undefined;
}

function toFullYear(year: number, now: EpochMs): number {
  const latest = new Date(now).getUTCFullYear() + 50;
  return year > 99 ? year : latest - ((latest - year) % 100);
}
