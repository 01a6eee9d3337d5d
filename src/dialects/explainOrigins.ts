import type { Reply } from "../http/readReply.ts";
import type { WaitReading } from "../outcome/decision.ts";
import type { Job } from "../outcome/job.ts";
import { isFailureKind, type Outcome } from "../outcome/outcome.ts";
import { compact } from "./compact.ts";
import type { Draft } from "./dialect.ts";
import { whyNot, wordsUnused } from "./explainBody.ts";
import { toPlace } from "./explainIssues.ts";
import type { Origin, Origins } from "./explanation.ts";
import { kindOf } from "./fromStatus.ts";

/** The parts that are spoken of, as any draft or outcome may have them. */
type Parts = { readonly [K in keyof Origins]?: unknown } & {
  readonly job?: Job | undefined;
  readonly reading?: WaitReading | undefined;
};

/** @param teller Who gave the draft its kind: a rule, or the body when none fits and it is not what was promised. */
export function originsOf(reply: Reply, teller: "rule" | "body", draft: Draft, outcome: Outcome): Origins {
  const { body, headers, status } = reply;
  const { kind, message, code, requestId, retryAt, job }: Parts = draft;
  const { retryInMs } = draft;
  const read: Parts = outcome;
  const bodySays = (value: unknown, delayMs?: number): Origin => {
    const at = placeOf(body, value, delayMs);
    return at === undefined ? { from: "rule" } : { from: "body", at };
  };
  const wait = waitFrom(read.reading);
  const unused = isFailureKind(outcome.kind) && !read.message && !message && wordsUnused(reply, read.code);
  const origins: Origins = {
    kind: kindFrom(reply, kind === undefined ? "status" : teller, outcome, wait),
    message: unused
      ? { from: "dropped", ...unused }
      : origin(message, read.message, bodySays, () => whyNot(message, status)),
    code: origin(code, read.code, bodySays, () => "repeats the HTTP status"),
    requestId: requestId === undefined ? headerOf(headers, read.requestId) : bodySays(requestId),
    retryAt: wait ?? (read.retryAt === undefined ? undefined : bodySays(retryAt, retryInMs)),
    job: read.job && (job ? bodySays(job.rawState ?? job.state) : { from: "status" }),
    statusUrl: read.job && addressFrom(headers, job?.statusUrl, read.job.statusUrl, bodySays),
  };
  return compact(origins);
}

/** Where a job can be watched: in the body, or in a header field for such addresses. */
function addressFrom(headers: Headers, told: unknown, read: unknown, find: (value: unknown) => Origin) {
  const [at] = [...headers].find(([name, field]) => /location|^azure-/.test(name) && (!told || field === told)) ?? [];
  const found: Origin | undefined = at ? { from: "header", at } : told ? find(told) : undefined;
  return found && !read ? { ...found, from: "dropped" as const, why: "is not of the API's own origin" } : found;
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

function origin(
  given: unknown,
  read: unknown,
  find: (value: unknown) => Origin,
  why: () => string,
): Origin | undefined {
  if (given === undefined || given === "") return undefined;
  return read === undefined ? { ...find(given), from: "dropped", why: why() } : find(given);
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

/**
 * Where a value stands in a body, level by level: what is nearer to the root is what was meant.
 * @param delayMs Of a wait, which may stand there in seconds, in words ("3.7s"), or as the instant of its end.
 */
function placeOf(body: unknown, wanted: unknown, delayMs?: number): string | undefined {
  const text = typeof wanted === "string" || typeof wanted === "number" ? String(wanted).trim() : undefined;
  const left: { readonly at: readonly string[]; readonly value: unknown }[] = [{ at: [], value: body }];
  let other: string | undefined;
  for (const { at, value } of left) {
    if (typeof value === "object" && value !== null) {
      if (at.length > DEEPEST) continue;
      for (const [key, inner] of Object.entries(value).slice(0, MOST_PLACES - left.length)) {
        left.push({ at: [...at, key], value: inner });
      }
    } else if (typeof value === "string" || typeof value === "number") {
      const said = String(value).trim();
      const isSame = said === text || (typeof wanted === "number" && toMs(said).includes(wanted));
      const isDelay = delayMs !== undefined && toMs(said).includes(delayMs);
      const place = toPlace(at) || "the whole body";
      if (isSame || (isDelay && /retry|wait|delay|reset/i.test(place))) return place;
      if (isDelay) other ??= place;
    }
  }
  return other;
}

/** What a text means as a time, in milliseconds: by itself, as seconds, as a date. */
function toMs(text: string): readonly number[] {
  const figures = Number.parseFloat(text);
  return /^[\d.]+ ?s?$/.test(text) ? [figures, Math.round(figures * 1000)] : [Date.parse(text.slice(0, 50))];
}
