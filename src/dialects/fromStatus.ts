import type { RateLimit } from "../http/rateLimit.ts";
import type { FieldedReply } from "../http/readReply.ts";
import { readHeaderWait } from "../http/retryAfter.ts";
import { type FailureKind, traits } from "../outcome/failures.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { Draft } from "./dialect.ts";

/** Statuses that are no failure; those of the failures stand in the traits table. */
const successes: Readonly<Record<number, Outcome["kind"]>> = {
  200: "success",
  201: "created",
  202: "accepted",
  204: "no-content",
  205: "no-content",
  301: "success",
  302: "success",
  303: "success",
  304: "not-modified",
  307: "success",
  308: "success",
};

const failures: ReadonlyMap<number, FailureKind> = new Map(
  (Object.keys(traits) as FailureKind[]).flatMap((kind) => traits[kind].statuses.map((status) => [status, kind])),
);

const successKinds: ReadonlySet<string> = new Set(Object.values(successes));

/** Whether it is the kind of an outcome that is no failure. */
export function isSuccessKind(kind: string): boolean {
  return successKinds.has(kind);
}

/** The kind that a status means by itself, a 403 that names a wait or a used-up quota apart. */
export function kindOf({ status, headers, receivedAt }: FieldedReply, rateLimit?: RateLimit): Outcome["kind"] {
  if (status === 403) {
    const isLimited = rateLimit?.remaining === 0 || readHeaderWait(status, headers, receivedAt).at !== undefined;
    if (isLimited) return "rate-limited";
  }
  // An unknown status counts as the first of its class (RFC 9110 §15).
  return meaningOf(status) ?? meaningOf(status - (status % 100)) ?? "unreadable";
}

function meaningOf(status: number): Outcome["kind"] | undefined {
  return successes[status] ?? failures.get(status);
}

/**
 * What the status says when no rule of a dialect fits. It never has a message: the words would be those of a proxy.
 * A success whose body is not what it calls itself did not keep its promise; one that broke off was lost on its way.
 */
export function fromStatus({ status, body, flaw }: FieldedReply): Draft {
  // What was accepted was accepted, whatever became of the words for it; a page is not even an answer of the API.
  const problem = isPage(body) ? "web-page" : status !== 202 && flaw;
  const isPromised = status >= 200 && status < 300;
  if (isPromised && problem === "cut-off") return { kind: "unreachable" };
  return isPromised && problem
    ? { kind: "unreadable", problems: [`body: ${problem}`] }
    : { data: flaw ? undefined : body };
}

/** A sign-in page, a proxy's or the app's own index.html in place of the data. */
function isPage(body: unknown): boolean {
  return typeof body === "string" && /^\s*<(!doctype html|html)\b/i.test(body);
}
