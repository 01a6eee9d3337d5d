import { type JobLinks, readJobLinks } from "../http/jobLinks.ts";
import { toAbsoluteUrl, toSameOriginUrl } from "../http/links.ts";
import type { RateLimit } from "../http/rateLimit.ts";
import type { FieldedReply } from "../http/readReply.ts";
import { readMayRetry } from "../http/retryAfter.ts";
import type { KeyOf } from "../http/said.ts";
import type { FieldIssue, Invalid } from "../outcome/failures.ts";
import type { Job } from "../outcome/job.ts";
import { isFailureKind, type Outcome } from "../outcome/outcome.ts";
import { compact } from "./compact.ts";
import type { Draft } from "./dialect.ts";
import { isOutstanding } from "./outstanding.ts";
import { readWait } from "./readWait.ts";
import { readRequestId } from "./requestId.ts";
import { toPlainText, toSentence } from "./sentence.ts";

/** More messages than a person reads; the page that shows a list of many thousands stalls. */
const MOST_FIELDS = 1000;

/** An outcome out of a draft: what the rule left open is read from the headers, what it claims is vetted. */
export function complete(
  kind: Outcome["kind"],
  draft: Draft,
  reply: FieldedReply,
  rateLimit: RateLimit | undefined,
  dialect: string,
): Outcome {
  const { status, headers, url, receivedAt, request } = reply;
  const told = draft as FlatDraft;
  const { statusUrl, resultUrl }: JobLinks =
    kind === "accepted" ? readJobLinks(headers, told.job?.statusUrl) : { statusUrl: told.job?.statusUrl };
  // What was accepted and can be watched is a job, also where no rule knows its body.
  const job = told.job ?? (kind === "accepted" && statusUrl ? { state: "pending" as const } : undefined);
  // A rate limit under another status (403, 400) means a wait all the same, and so does a job's own page under its 200.
  const waitsAs = kind === "rate-limited" ? 429 : job ? 202 : status;
  const { retryAt, reading } = readWait(told.retryAt, waitsAs, reply, rateLimit, statusUrl);
  const message = toSentence(told.message);
  const requestId = told.requestId ?? readRequestId(headers);
  // Below no object is spread into another: for each reply that takes longer than all the reading.
  if (isFailureKind(kind)) {
    const { fields, unlisted } = vetFields(told.fields);
    const failure = {
      kind,
      status,
      message,
      // Some repeat the HTTP status as their code.
      code: told.code === String(status) ? undefined : told.code,
      requestId,
      receivedAt,
      retryAt,
      reading,
      rateLimit,
      mayRetry: told.mayRetry ?? readMayRetry(headers) ?? (isOutstanding(reply) || undefined),
      dialect,
      method: request.method.toUpperCase(),
      helpUrl: toAbsoluteUrl(told.helpUrl, url),
      fields,
      unlisted,
      // No failure has these, whatever a rule says.
      data: undefined,
      location: undefined,
      page: undefined,
      job: undefined,
      etag: undefined,
    };
    return compact(failure, draft);
  }
  // An address that is the one asked for need not be parsed to see it.
  const [asked] = request.url.split("#");
  const endedAt = asked === url || toAbsoluteUrl(asked, url) === url ? undefined : url;
  return compact({
    kind,
    status,
    data: told.data,
    message,
    code: told.code,
    location: toAbsoluteUrl(
      told.location ?? (kind === "accepted" ? resultUrl : (headers.get("location") ?? endedAt)),
      url,
    ),
    page: told.page && compact(told.page),
    job: job && vetJob(job, statusUrl, reply),
    requestId,
    rateLimit,
    etag: told.etag ?? headers.get("etag") ?? undefined,
    retryAt,
    reading,
  });
}

/** The issues that are kept, and how many more there were. */
function vetFields(fields: Invalid["fields"] | undefined): { [K in "fields" | "unlisted"]?: Invalid[K] | undefined } {
  // A mistaken rule may give anything.
  if (!Array.isArray(fields)) return {};
  const all = fields as Invalid["fields"];
  return {
    fields: all.slice(0, MOST_FIELDS).map(vetIssue),
    unlisted: Math.max(0, all.length - MOST_FIELDS) || undefined,
  };
}

function vetIssue(issue: FieldIssue): FieldIssue {
  // A name that forms and helpers could write to the prototype of all objects with: what it says stays.
  const path = issue.path.some((key) => key === "prototype" || key in Object.prototype) ? [] : issue.path;
  const message = toPlainText(issue.message);
  return path === issue.path && message === issue.message ? issue : { ...issue, path, message };
}

function vetJob(job: Job, statusUrl: string | undefined, { url, request }: FieldedReply): Job {
  const { state, id, rawState, progress, phase } = job;
  return compact<Job>({
    state,
    id,
    rawState,
    phase,
    statusUrl: toSameOriginUrl(statusUrl, url, request.url),
    // Servers have been seen to report 104 %.
    progress: progress === undefined ? undefined : Math.min(1, Math.max(0, progress)),
    message: toSentence(job.message),
  });
}

type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
/** A draft of no matter what kind, with every property that one of them may have. */
type FlatDraft = { readonly [K in KeyOf<Draft>]?: At<Draft, K> | undefined };
