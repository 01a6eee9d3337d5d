import { type Fields, readHeader } from "./header.ts";
import { parseHttpDate } from "./httpDate.ts";
import { type EpochMs, SECOND_MS } from "./time.ts";

/** How long a cache has kept the reply, in milliseconds (RFC 9111 §5.1); 0 when it comes from the server itself. */
export function readAgeMs(headers: Fields): number {
  const age = readHeader(headers, "age");
  return /^\d{1,10}$/.test(age) ? Number(age) * SECOND_MS : 0;
}

/**
 * What the server's clock showed when the reply came, by its own `Date` (RFC 9110 §6.6.1). Clocks of visitors are often
 * minutes off, and a wait computed from two clocks is off by as much.
 * @returns `undefined` without a readable `Date`: cross-origin it is hidden.
 */
export function readServerNow(headers: Fields, receivedAt: EpochMs): EpochMs | undefined {
  const date = parseHttpDate(readHeader(headers, "date"), receivedAt);
  return date === undefined ? undefined : date + readAgeMs(headers);
}
