import type { Reply } from "../http/readReply.ts";
import type { WaitReading } from "../outcome/decision.ts";
import type { Outcome } from "../outcome/outcome.ts";
import { compact } from "./compact.ts";
import type { Draft } from "./dialect.ts";
import { toPlace } from "./explainIssues.ts";
import type { Origin, Origins } from "./explanation.ts";
import { kindOf } from "./fromStatus.ts";

/** The parts that are spoken of, as any draft or outcome may have them. */
type Parts = { readonly [K in keyof Origins]?: unknown } & { readonly reading?: WaitReading | undefined };

/** @param teller Who gave the draft its kind: a rule, or the body when none fits and it is not what was promised. */
export function originsOf(reply: Reply, teller: "rule" | "body", draft: Draft, outcome: Outcome): Origins {
  const { body, headers } = reply;
  const { kind, message, code, requestId, retryAt }: Parts = draft;
  const { retryInMs } = draft;
  const read: Parts = outcome;
  const bodySays = (value: unknown, delayMs?: number): Origin => {
    const at = (delayMs === undefined ? undefined : placeOf(body, delayMs / 1000)) ?? placeOf(body, value);
    return at === undefined ? { from: "rule" } : { from: "body", at };
  };
  const wait = waitFrom(read.reading);
  const origins: Origins = {
    kind: kindFrom(reply, kind === undefined ? "status" : teller, outcome, wait),
    message: origin(message, read.message, bodySays, "no sentence for people"),
    code: origin(code, read.code, bodySays, "repeats the HTTP status"),
    requestId: requestId === undefined ? headerOf(headers, read.requestId) : bodySays(requestId),
    retryAt: wait ?? (read.retryAt === undefined ? undefined : bodySays(retryInMs ?? retryAt, retryInMs)),
  };
  return compact(origins);
}

/** A kind that is not the status's own says what beat it. */
function kindFrom(reply: Reply, from: Origin["from"], { kind, rateLimit }: Outcome, wait?: Origin): Origin {
  const { status, headers } = reply;
  const alone = kindOf({ ...reply, headers: new Map() });
  if (kind === alone) return { from };
  const why = `${status} alone means ${alone}`;
  // What the headers say by themselves is so because of them, whoever says it again.
  if (kind !== kindOf({ ...reply, headers: new Map(headers) }, rateLimit)) return { from, why };
  const quota = rateLimit?.remaining === 0 && [...headers.keys()].find((name) => /remaining$|^ratelimit$/.test(name));
  return { from: "header", at: quota || wait?.at, why };
}

function waitFrom({ source, unread, maybeHidden }: WaitReading = {}): Origin | undefined {
  if (source) return source === "body" ? undefined : { from: "header", at: source };
  const [at] = unread?.[0]?.split(":") ?? maybeHidden ?? [];
  return at ? { from: "dropped", at, why: unread ? "cannot be read" : "may be there and hidden" } : undefined;
}

function origin(given: unknown, read: unknown, find: (value: unknown) => Origin, why: string): Origin | undefined {
  if (given === undefined || given === "") return undefined;
  return read === undefined ? { ...find(given), from: "dropped", why } : find(given);
}

function headerOf(headers: Headers, value: unknown): Origin | undefined {
  if (typeof value !== "string") return undefined;
  // A short id may stand in any field; those that hold ids are called so.
  const [at] = [...headers].find(([name, field]) => /id|ray|trace/.test(name) && field.includes(value)) ?? [];
  return { from: "header", at };
}

/** Enough for any envelope; a body of data is not searched to its end. */
const MOST_PLACES = 5000;
const DEEPEST = 30;

/** Where a value stands in a body, level by level: what is nearer to the root is what was meant. */
function placeOf(body: unknown, wanted: unknown): string | undefined {
  if (typeof wanted !== "string" && typeof wanted !== "number") return undefined;
  const text = String(wanted).trim();
  const left: { readonly at: readonly string[]; readonly value: unknown }[] = [{ at: [], value: body }];
  for (const { at, value } of left) {
    if (typeof value === "object" && value !== null) {
      if (at.length > DEEPEST) continue;
      for (const [key, inner] of Object.entries(value).slice(0, MOST_PLACES - left.length)) {
        left.push({ at: [...at, key], value: inner });
      }
    } else if ((typeof value === "string" || typeof value === "number") && String(value).trim() === text) {
      return toPlace(at) || "the whole body";
    }
  }
  return undefined;
}
