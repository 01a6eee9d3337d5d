import { parseHttpDate } from "./httpDate.ts";
import type { EpochMs } from "./time.ts";

/**
 * Moves an instant of the server's clock onto ours, by the reply's own `Date` (RFC 9110 §6.6.1) and, when a cache
 * answered, its `Age`. Clocks of visitors are often minutes off, and a wait computed from two clocks is off by as much.
 * Without a readable `Date` (cross-origin it is hidden) the instant stays as it is.
 */
export function toOwnClock(at: EpochMs, headers: Headers, receivedAt: EpochMs): EpochMs {
  const sentAt = parseHttpDate(headers.get("date") ?? "", receivedAt);
  if (sentAt === undefined) return at;
  const age = headers.get("age") ?? "";
  return receivedAt + at - sentAt - (/^\d{1,9}$/.test(age) ? Number(age) * 1000 : 0);
}
