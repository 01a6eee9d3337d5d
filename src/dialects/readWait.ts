import { hiddenFields } from "../http/exposure.ts";
import type { RateLimit } from "../http/rateLimit.ts";
import type { FieldedReply } from "../http/readReply.ts";
import { readHeaderWait } from "../http/retryAfter.ts";
import { said } from "../http/said.ts";
import { type EpochMs, toInstant } from "../http/time.ts";
import { certaintyOf, type HeaderWait } from "../http/waitFields.ts";
import type { WaitReading } from "../outcome/decision.ts";
import type { Draft } from "./dialect.ts";

/** A wait, and how it was read; no `reading`: nothing was said, or the status has nothing to do with waiting. */
interface ReadWait {
  readonly retryAt: EpochMs | undefined;
  readonly reading: WaitReading | undefined;
}

/**
 * Reads what a reply says about waiting. A body that names a time comes first: its dialect knows what it means, and
 * it is the one word that always crosses origins.
 * @param told What the dialect found in the body: an instant, or a delay.
 * @param status The status that the reply waits as: 429 for a rate limit under any other.
 * @param statusUrl Where a job that was accepted can be watched.
 */
export function readWait(
  { retryAt, retryInMs }: Pick<Draft, "retryAt" | "retryInMs">,
  status: number,
  reply: FieldedReply,
  rateLimit: RateLimit | undefined,
  statusUrl: string | undefined,
): ReadWait {
  const { headers, receivedAt } = reply;
  const inBody = toInstant(retryInMs === undefined ? (retryAt ?? Number.NaN) : receivedAt + retryInMs);
  const { at, source, value, certainty, unread }: HeaderWait =
    inBody === undefined
      ? readHeaderWait(status, headers, receivedAt, rateLimit)
      : { at: inBody, source: "body", certainty: certaintyOf(inBody, receivedAt, retryInMs !== undefined) };
  const hidden = hiddenFields(reply, { retryAt: at, statusUrl }, status);
  const maybeHidden = hidden.length > 0 ? hidden : undefined;
  return { retryAt: at, reading: said<WaitReading>({ source, value, certainty, unread, maybeHidden }) };
}
