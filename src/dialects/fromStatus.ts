import type { RateLimit } from "../http/rateLimit.ts";
import type { Reply } from "../http/readReply.ts";
import { readHeaderWait } from "../http/retryAfter.ts";
import { type FailureKind, traits } from "../outcome/failures.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { Draft } from "./dialect.ts";

/** What is no failure, with its statuses; those of the failures stand in the traits table. */
const successes: Readonly<Record<Exclude<Outcome["kind"], FailureKind>, readonly number[]>> = {
  success: [200, 301, 302, 303, 307, 308],
  created: [201],
  accepted: [202],
  "no-content": [204, 205],
  "not-modified": [304],
};

/** The kind that a status means by itself, a 403 that names a wait or a used-up quota apart. */
export function kindOf({ status, headers, receivedAt }: Reply, rateLimit?: RateLimit): Outcome["kind"] {
  const isLimited = () => rateLimit?.remaining === 0 || readHeaderWait(status, headers, receivedAt).at !== undefined;
  if (status === 403 && isLimited()) return "rate-limited";
  // An unknown status counts as the first of its class (RFC 9110 §15).
  return meaningOf(status) ?? meaningOf(status - (status % 100)) ?? "unreadable";
}

function meaningOf(status: number): Outcome["kind"] | undefined {
  const means = (statuses: readonly number[]) => statuses.includes(status);
  return (
    (Object.keys(successes) as (keyof typeof successes)[]).find((kind) => means(successes[kind])) ??
    (Object.keys(traits) as FailureKind[]).find((kind) => means(traits[kind].statuses))
  );
}

/**
 * What the status says when no rule of a dialect fits. It never has a message: the words would be those of a proxy.
 * A success whose body is not what it calls itself did not keep its promise; one that broke off was lost on its way.
 */
export function fromStatus({ status, body, flaw }: Reply): Draft {
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
