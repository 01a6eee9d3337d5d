import type { EpochMs } from "./time.ts";

const clock = "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)";
const month = "(?<month>[A-Z][a-z]{2})";

/** The three forms that a recipient must accept (RFC 9110 §5.6.7). All of them are GMT, also the one that does not say so. */
const forms = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  new RegExp(`^[A-Z][a-z]{2}, (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${clock} GMT$`),
  // Sunday, 06-Nov-94 08:49:37 GMT
  new RegExp(`^[A-Z][a-z]+day, (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${clock} GMT$`),
  // Sun Nov  6 08:49:37 1994
  new RegExp(`^[A-Z][a-z]{2} ${month} (?<day>[ \\d]\\d) ${clock} (?<year>\\d{4})$`),
];

const months = "JanFebMarAprMayJunJulAugSepOctNovDec";

/**
 * Reads an HTTP-date. `Date.parse` will not do: it takes the asctime form for local time, turns 30 February into March
 * and refuses a leap second.
 * @param now Needed for two-digit years: one that looks more than 50 years ahead lies in the past.
 * @returns `undefined` when it is none.
 */
export function parseHttpDate(text: string, now: EpochMs): EpochMs | undefined {
  for (const form of forms) {
    const parts = form.exec(text)?.groups;
    if (parts) return toEpochMs(parts, now);
  }
  return undefined;
}

function toEpochMs(parts: Record<string, string | undefined>, now: EpochMs): EpochMs | undefined {
  const [day, hour, minute, second] = [parts.day, parts.hour, parts.minute, parts.second].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const monthIndex = months.indexOf(parts.month ?? "-") / 3;
  if (!Number.isInteger(monthIndex) || monthIndex < 0 || hour > 23 || minute > 59 || second > 60) return undefined;
  const year = toFullYear(parts.year ?? "", now);
  const midnight = Date.UTC(year, monthIndex, day);
  // A day that the month does not have rolls over into the next one.
  if (new Date(midnight).getUTCDate() !== day) return undefined;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000;
}

function toFullYear(digits: string, now: EpochMs): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
