import { parseHttpDate } from "../../../http/httpDate.ts";
import type { Reply } from "../../../http/readReply.ts";
import { type EpochMs, parseTimestamp, SECOND_MS } from "../../../http/time.ts";
import { readWaitFields, waitFields } from "../../../http/waitFields.ts";
import { type Folded, find, fold, remembering } from "./bag.ts";

const isWait = remembering((name) => /^retry(after|in|delay|at)(s|secs?|seconds|ms|millis|milliseconds)?$/.test(name));
/** Of what was refused because of a limit it is the limit that has an end. */
const isEnd = remembering((name) => /^resets?(at|time)$/.test(name));

/** Only of a limit: anything else may be reset as well, a password or a counter. */
const isReset = remembering((name) => /^reset(s|at|time)?$/.test(name));

/**
 * When a body wants the next attempt, for the kinds of replies that name a time in it. A header of the standard goes
 * before: it is meant for clients, while a body may hold the same wait rounded, cut or meant for a person.
 */
export function readBodyWait(within: readonly Folded[], { status, headers, receivedAt }: Reply): EpochMs | undefined {
  const at =
    firstInstant(within, isWait, receivedAt) ??
    (status === 429 ? firstInstant(within, isEnd, receivedAt) : undefined) ??
    find(within, "limit ratelimit", (limit) => firstInstant([fold(limit)], isReset, receivedAt));
  const isSaid = at !== undefined && readWaitFields(waitFields, headers, receivedAt).at !== undefined;
  return isSaid ? undefined : at;
}

function firstInstant(
  bags: readonly Folded[],
  isNamed: (name: string) => boolean,
  receivedAt: EpochMs,
): EpochMs | undefined {
  for (const bag of bags) {
    for (const [name, value] of bag) {
      const at = isNamed(name) ? toInstant(value, name, receivedAt) : undefined;
      if (at !== undefined) return at;
    }
  }
  return undefined;
}

/** Seconds, `"3.7s"`, milliseconds when the name says so, seconds or milliseconds since 1970, or a date. */
function toInstant(value: unknown, name: string, receivedAt: EpochMs): EpochMs | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).slice(0, 50).trim();
  const [, figures] = /^(\d{1,15}(?:\.\d+)?)s?$/.exec(text) ?? [];
  if (figures === undefined) return parseTimestamp(text) ?? parseHttpDate(text, receivedAt);
  const count = Number(figures);
  // Only their size tells delays from instants, and instants in seconds from those in milliseconds.
  if (count >= 1e12) return count;
  if (count >= 1e9) return count * SECOND_MS;
  return receivedAt + Math.round(/m(s|illi\w*)$/.test(name) ? count : count * SECOND_MS);
}
