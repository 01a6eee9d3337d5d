import { isSameUrl, toAbsoluteUrl, toSameOriginUrl } from "../http/links.ts";
import type { RateLimit } from "../http/rateLimit.ts";
import type { Reply } from "../http/readReply.ts";
import { readMayRetry, readRetryAt } from "../http/retryAfter.ts";
import { toInstant } from "../http/time.ts";
import type { Failure, FailureKind } from "../outcome/failures.ts";
import type { Job } from "../outcome/job.ts";
import type { Accepted, Success } from "../outcome/outcome.ts";
import type { Draft } from "./dialect.ts";
import { readRequestId } from "./requestId.ts";
import { toSentence } from "./sentence.ts";

/** More messages than a person reads; a list of thousands would only stall the page. */
const MOST_FIELDS = 200;

/** A failure out of a draft: what the rule left open is read from the headers, what it claims is vetted. */
export function toFailure(
  kind: FailureKind,
  draft: Draft,
  reply: Reply,
  rateLimit: RateLimit | undefined,
  dialect: string,
): Failure {
  const { data: _, location: __, page: ___, job: ____, etag: _____, ...rest } = flat(draft);
  const { headers, receivedAt } = reply;
  // Whoever calls it a rate limit under another status (403, 400) means a wait all the same.
  const status = kind === "rate-limited" ? 429 : reply.status;
  const retryAt = rest.retryAt ?? readRetryAt(status, headers, receivedAt, rateLimit);
  return compact<Failure>({
    status: reply.status,
    receivedAt,
    dialect,
    rateLimit,
    method: reply.request.method.toUpperCase(),
    ...rest,
    kind,
    message: toSentence(rest.message),
    // Some repeat the HTTP status as their code.
    code: rest.code === String(reply.status) ? undefined : rest.code,
    requestId: rest.requestId ?? readRequestId(headers),
    retryAt: retryAt === undefined ? undefined : toInstant(retryAt),
    mayRetry: rest.mayRetry ?? readMayRetry(headers),
    helpUrl: toAbsoluteUrl(rest.helpUrl, reply.url),
    fields: kind === "invalid" ? (rest.fields ?? []).slice(0, MOST_FIELDS) : undefined,
  });
}

export function toAccepted(draft: Draft, reply: Reply): Accepted {
  const { data, message, requestId, retryAt, job } = flat(draft);
  return compact<Accepted>({
    kind: "accepted",
    status: 202,
    data,
    message: toSentence(message),
    job: vetJob(job, reply) ?? jobFromHeaders(reply),
    retryAt: retryAt ?? readRetryAt(202, reply.headers, reply.receivedAt, undefined),
    requestId: requestId ?? readRequestId(reply.headers),
  });
}

export function toSuccess(
  kind: Success["kind"],
  draft: Draft,
  reply: Reply,
  rateLimit: RateLimit | undefined,
): Success {
  const { data, message, requestId, page, job, location } = flat(draft);
  const { headers, url, request } = reply;
  return compact<Success>({
    kind,
    status: reply.status,
    data,
    message: toSentence(message),
    location:
      toAbsoluteUrl(location ?? headers.get("location"), url) ?? (isSameUrl(request.url, url) ? undefined : url),
    page: page && compact(page),
    job: vetJob(job, reply),
    requestId: requestId ?? readRequestId(headers),
    rateLimit,
    etag: headers.get("etag") ?? undefined,
  });
}

function vetJob(job: Job | undefined, { url, request }: Reply): Job | undefined {
  if (job === undefined) return undefined;
  const { progress, message, statusUrl } = job;
  return compact<Job>({
    ...job,
    statusUrl: toSameOriginUrl(statusUrl, url, request.url),
    // Servers have been seen to report 104 %.
    progress: progress === undefined || Number.isNaN(progress) ? undefined : Math.min(1, Math.max(0, progress)),
    message: toSentence(message),
  });
}

/** RFC 9110 §15.3.3 asks an accepted request to point to its monitor; these are the headers in use for it. */
function jobFromHeaders({ headers, url, request }: Reply): Job | undefined {
  const address = headers.get("operation-location") ?? headers.get("azure-asyncoperation") ?? headers.get("location");
  const statusUrl = toSameOriginUrl(address, url, request.url);
  return statusUrl === undefined ? undefined : { statusUrl, state: "pending" };
}

type KeyOf<T> = T extends unknown ? keyof T : never;
type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
/** A draft of no matter what kind, with every property that one of them may have. */
type FlatDraft = { readonly [K in KeyOf<Draft>]?: At<Draft, K> | undefined };

function flat(draft: Draft): FlatDraft {
  return draft as FlatDraft;
}

/** Leaves out what is `undefined`, so that an outcome equals itself after a journey through JSON. */
function compact<T extends object>(value: { readonly [K in KeyOf<T>]?: unknown }): T {
  return Object.fromEntries(Object.entries(value).filter(([, property]) => property !== undefined)) as T;
}
