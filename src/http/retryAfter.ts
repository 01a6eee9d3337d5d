import { type Fields, readHeader } from "./header.ts";
import type { RateLimit } from "./rateLimit.ts";
import { readAgeMs } from "./serverClock.ts";
import type { EpochMs } from "./time.ts";
import { type HeaderWait, readWaitFields, resetFields, waitFields } from "./waitFields.ts";

/** What is said of this request goes before what is said of a quota. */
const allFields = [...waitFields, ...resetFields];

/**
 * When the server wants to be asked again as the headers tell it: of a refusal, and of what it has only accepted. A
 * redirection's wait is the browser's, and what was done needs none.
 * What is said of this request wins; the reset of a quota counts only while nothing says that some of it is left.
 * @returns `{}` on the other statuses.
 */
export function readHeaderWait(
  status: number,
  headers: Fields,
  receivedAt: EpochMs,
  { remaining }: RateLimit = {},
): HeaderWait {
  if (status < 400 && status !== 202) return {};
  const isLimited = status === 429 ? !remaining : status === 403 && remaining === 0;
  // A quota out of a cache has no say (IETF draft).
  const fields = isLimited && readAgeMs(headers) === 0 ? allFields : waitFields;
  return readWaitFields(fields, headers, receivedAt);
}

/** The server's own word on repeating the request (`x-should-retry`, `stripe-should-retry`); `undefined`: it has none. */
export function readMayRetry(headers: Fields): boolean | undefined {
  const word = readHeader(headers, "x-should-retry", "stripe-should-retry");
  return word === "true" || (word === "false" ? false : undefined);
}
