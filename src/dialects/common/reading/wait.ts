import { parseHttpDate } from "../../../http/httpDate.ts";
import type { Reply } from "../../../http/readReply.ts";
import { type EpochMs, parseTimestamp, SECOND_MS } from "../../../http/time.ts";
import { readWaitFields, waitFields } from "../../../http/waitFields.ts";
import type { Draft } from "../../dialect.ts";
import { type Folded, find, fold, isNamed } from "./bag.ts";

const waits = "retry(after|in|delay|at)(s|secs?|seconds|ms|millis|milliseconds)?";
/** Of what was refused because of a limit it is the limit that has an end. */
const ends = "resets?(at|time)";
/** Only of a limit: anything else may be reset as well, a password or a counter. */
const resets = "reset(s|at|time)?";

/**
 * When a body wants the next attempt, for the kinds of replies that name a time in it. A header of the standard goes
 * before: it is meant for clients, while a body may hold the same wait rounded, cut or meant for a person.
 */
export function readBodyWait(within: readonly Folded[], { status, headers, receivedAt }: Reply): Wait | undefined {
  const wait =
    firstWait(within, waits, receivedAt) ??
    (status === 429 ? firstWait(within, ends, receivedAt) : undefined) ??
    find(within, "limit ratelimit", (limit) => firstWait([fold(limit)], resets, receivedAt));
  return wait && readWaitFields(waitFields, headers, receivedAt).at === undefined ? wait : undefined;
}

type Wait = Pick<Draft, "retryAt" | "retryInMs">;

function firstWait(bags: readonly Folded[], names: string, receivedAt: EpochMs): Wait | undefined {
  for (const bag of bags) {
    for (const [name, value] of bag) {
      const wait = isNamed(name, names) ? toWait(value, name, receivedAt) : undefined;
      if (wait) return wait;
    }
  }
  return undefined;
}

/** Seconds, `"3.7s"`, milliseconds when the name says so, seconds or milliseconds since 1970, or a date. */
function toWait(value: unknown, name: string, receivedAt: EpochMs): Wait | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).slice(0, 50).trim();
  const [, figures] = /^(\d{1,15}(?:\.\d+)?)s?$/.exec(text) ?? [];
  if (figures === undefined) {
    const retryAt = parseTimestamp(text) ?? parseHttpDate(text, receivedAt);
    return retryAt === undefined ? undefined : { retryAt };
  }
  const count = Number(figures);
  // Only their size tells delays from instants, and instants in seconds from those in milliseconds.
  if (count >= 1e9) return { retryAt: count >= 1e12 ? count : count * SECOND_MS };
  return { retryInMs: Math.round(/m(s|illi\w*)$/.test(name) ? count : count * SECOND_MS) };
}
