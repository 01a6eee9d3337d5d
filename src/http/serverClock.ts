import { readHeader } from "./header.ts";
import { parseHttpDate } from "./httpDate.ts";
import type { EpochMs } from "./time.ts";

/**
 * Moves an instant of the server's clock onto ours, by the reply's own `Date` (RFC 9110 §6.6.1). Clocks of visitors are
 * often minutes off, and a wait computed from two clocks is off by as much.
 * Without a readable `Date` (cross-origin it is hidden) the instant stays as it is.
 */
export function toOwnClock(at: EpochMs | undefined, headers: Headers, receivedAt: EpochMs): EpochMs | undefined {
  return at && at + receivedAt - (parseHttpDate(readHeader(headers, "date"), receivedAt) ?? receivedAt);
}
