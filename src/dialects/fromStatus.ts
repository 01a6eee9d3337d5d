import type { RateLimit } from "../http/rateLimit.ts";
import type { Reply } from "../http/readReply.ts";
import { isQuotaUsedUp } from "../http/retryAfter.ts";
import { type FailureKind, traits } from "../outcome/failures.ts";
import type { Outcome } from "../outcome/outcome.ts";
import type { Draft } from "./dialect.ts";

const successes: Readonly<Record<number, Outcome["kind"]>> = {
  201: "created",
  202: "accepted",
  204: "no-content",
  205: "no-content",
  304: "not-modified",
};

const redirects = [301, 302, 303, 307, 308];

/** The kind that a status means by itself, a 403 with its quota used up apart. */
export function kindOf({ status, headers, receivedAt }: Reply, rateLimit?: RateLimit): Outcome["kind"] {
  if (status === 403 && isQuotaUsedUp(headers, receivedAt, rateLimit)) return "rate-limited";
  const range = Math.floor(status / 100);
  const success = successes[status] ?? (range === 2 || redirects.includes(status) ? "success" : undefined);
  // An unknown status counts as the first of its class (RFC 9110 §15).
  return success ?? failureOf(status) ?? failureOf(range * 100) ?? "unreadable";
}

function failureOf(status: number): FailureKind | undefined {
  return (Object.keys(traits) as FailureKind[]).find((kind) => traits[kind].statuses.includes(status));
}

/**
 * What the status says when no rule of a dialect fits. It never has a message: the words would be those of a proxy.
 * A success whose body is not what it calls itself did not keep its promise.
 */
export function fromStatus({ status, body, flaw }: Reply): Draft {
  const isSuccess = Math.floor(status / 100) === 2 && status !== 202;
  const problem = isSuccess ? (flaw ?? (isPage(body) ? "web-page" : undefined)) : undefined;
  return problem === undefined ? { data: body } : { kind: "unreadable", problems: [`body: ${problem}`] };
}

/** A sign-in page, a proxy's or the app's own index.html in place of the data. */
function isPage(body: unknown): boolean {
  return typeof body === "string" && /^\s*<(!doctype html|html)\b/i.test(body);
}
