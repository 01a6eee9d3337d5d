import { parseRateLimitField } from "./rateLimitField.ts";
import { readServerNow } from "./serverClock.ts";
import { type EpochMs, SECOND_MS, toInstant } from "./time.ts";
import {
  type ParseWait,
  parseDelayOrDate,
  parseMs,
  parseReset,
  parseSeconds,
  type WaitWord,
  YEAR_MS,
} from "./waitWords.ts";

/** Header fields that name a wait, the one that counts most first. */
export type WaitFields = Readonly<Record<string, ParseWait>>;

/** Fields about this very request. The order and where it comes from: docs/waits.md. */
export const waitFields: WaitFields = {
  "retry-after-ms": parseMs,
  "x-ms-retry-after-ms": parseMs,
  "x-amz-retry-after": parseMs,
  "retry-after": parseDelayOrDate,
  "x-ratelimit-retry-after": parseDelayOrDate,
};

/** Fields about a quota: what they name is a wait only once it is used up. */
export const resetFields: WaitFields = {
  ratelimit: parseBinding,
  "ratelimit-reset": parseReset,
  // Before the instants: what is counted from the reception needs no clock.
  "x-ratelimit-reset-after": parseSeconds,
  "x-ratelimit-reset": parseReset,
  "x-rate-limit-reset": parseReset,
};

function parseBinding(field: string): WaitWord | undefined {
  const item = parseRateLimitField(field);
  return item && (item.seconds === undefined ? {} : { inMs: item.seconds * SECOND_MS });
}

/** What the header fields of a reply say about waiting. */
export interface HeaderWait {
  readonly at?: EpochMs | undefined;
  /** The field that counted, in lower case. */
  readonly source?: string | undefined;
  readonly value?: string | undefined;
  readonly certainty?: "exact" | "own-clock" | "implausible" | undefined;
  /** Fields before it that could not be read, with their values. */
  readonly unread: readonly string[];
}

/** As much of a value as a person needs to find it in a log. */
const LONGEST = 80;

/** Reads the first of the fields that is there and can be read: a broken one is never guessed at. */
export function readWaitFields(fields: WaitFields, headers: Headers, receivedAt: EpochMs): HeaderWait {
  const unread: string[] = [];
  for (const [source, parse] of Object.entries(fields)) {
    const text = headers.get(source);
    if (text === null) continue;
    const word = parse(text, receivedAt);
    if (word && word.inMs === undefined && word.at === undefined) continue;
    const found = word && onOwnClock(word, headers, receivedAt);
    if (found) return { ...found, source, value: text.slice(0, LONGEST), unread };
    unread.push(`${source}: ${text}`.slice(0, LONGEST));
  }
  return { unread };
}

function onOwnClock({ inMs, at = 0 }: WaitWord, headers: Headers, receivedAt: EpochMs) {
  const serverNow = inMs === undefined ? readServerNow(headers, receivedAt) : receivedAt;
  const own = toInstant(inMs === undefined ? at + receivedAt - (serverNow ?? receivedAt) : receivedAt + inMs);
  return own === undefined ? undefined : { at: own, certainty: certaintyOf(own, receivedAt, serverNow !== undefined) };
}

/** How far an instant can be believed. */
export function certaintyOf(at: EpochMs, receivedAt: EpochMs, isExact: boolean): HeaderWait["certainty"] {
  if (at - receivedAt > YEAR_MS) return "implausible";
  return isExact ? "exact" : "own-clock";
}
