import { type JobLinks, readJobLinks } from "../http/jobLinks.ts";
import { toAbsoluteUrl, toSameOriginUrl } from "../http/links.ts";
import type { RateLimit } from "../http/rateLimit.ts";
import type { FieldedReply } from "../http/readReply.ts";
import { readMayRetry } from "../http/retryAfter.ts";
import type { KeyOf } from "../http/said.ts";
import type { FieldIssue } from "../outcome/failureParts.ts";
import type { Invalid } from "../outcome/failures.ts";
import type { Job } from "../outcome/job.ts";
import { isFailureKind, type Outcome, type Page } from "../outcome/outcome.ts";
import { compact } from "./compact.ts";
import type { Draft } from "./dialect.ts";
import { isOutstanding } from "./outstanding.ts";
import { readWait } from "./readWait.ts";
import { readRequestId } from "./requestId.ts";
import { toPlainText, toSentence } from "./sentence.ts";
import { MOST, toWord, vet } from "./vet.ts";

/** No name of a field is longer. */
const LONGEST_KEY = 300;

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
    kind === "accepted" ? readJobLinks(headers, told.job?.statusUrl, url) : { statusUrl: told.job?.statusUrl };
  // What was accepted and can be watched is a job, also where no rule knows its body.
  const job = told.job ?? (kind === "accepted" && statusUrl ? { state: "pending" as const } : undefined);
  // A rate limit under another status (403, 400) means a wait all the same, and so does a job's own page under its 200.
  const waitsAs = kind === "rate-limited" ? 429 : job ? 202 : status;
  const { retryAt, reading } = readWait(told, waitsAs, reply, rateLimit, statusUrl);
  const message = toSentence(told.message);
  const code = toWord(told.code);
  const requestId = toWord(told.requestId) ?? readRequestId(headers);
  // Below no object is spread into another: for each reply that takes longer than all the reading.
  if (isFailureKind(kind)) {
    const { fields, unlisted } = vetFields(told.fields);
    const failure = {
      kind,
      status,
      message,
      // Some repeat the HTTP status as their code.
      code: code === String(status) ? undefined : code,
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
      retryInMs: undefined,
      // No failure has these, whatever a rule says.
      data: undefined,
      location: undefined,
      page: undefined,
      job: undefined,
      etag: undefined,
    };
    return compact(failure, draft, vet);
  }
  // An address that is the one asked for need not be parsed to see it.
  const [asked] = request.url.split("#");
  const endedAt = asked === url || toAbsoluteUrl(asked, url) === url ? undefined : url;
  return compact({
    kind,
    status,
    // Of data nobody has said anything: then it is the body that is given.
    data: "data" in draft ? draft.data : reply.body,
    message,
    code,
    location: toAbsoluteUrl(
      told.location ?? (kind === "accepted" ? resultUrl : (headers.get("location") ?? endedAt)),
      url,
    ),
    page: told.page && compact(vet(told.page) as Page),
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
    fields: all.slice(0, MOST).map(vetIssue),
    unlisted: Math.max(0, all.length - MOST) || undefined,
  };
}

function vetIssue(issue: FieldIssue): FieldIssue {
  // A name that forms and helpers could write to the prototype of all objects with: what it says stays.
  const isOff = (key: string | number) =>
    key === "prototype" || key in Object.prototype || String(key).length > LONGEST_KEY;
  const path = issue.path.some(isOff) ? [] : issue.path;
  const message = toPlainText(issue.message);
  const code = toWord(issue.code);
  const isFine = path === issue.path && message === issue.message && code === issue.code;
  return isFine ? issue : compact<FieldIssue>({ path, message, code });
}

function vetJob(job: Job, statusUrl: string | undefined, { url, request }: FieldedReply): Job {
  const { state, id, rawState, phase, progress = Number.NaN, message } = job;
  return compact<Job>({
    state,
    id: toWord(id),
    rawState: toWord(rawState),
    phase: toWord(phase),
    statusUrl: toSameOriginUrl(statusUrl, url, request.url),
    // Servers have been seen to report 104 %.
    progress: Number.isNaN(progress) ? undefined : Math.min(1, Math.max(0, progress)),
    message: toSentence(message),
  });
}

type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
/** A draft of no matter what kind, with every property that one of them may have. */
type FlatDraft = { readonly [K in KeyOf<Draft>]?: At<Draft, K> | undefined };
