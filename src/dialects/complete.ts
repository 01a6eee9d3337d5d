import { readJobLinks } from "../http/jobLinks.ts";
import { toAbsoluteUrl, toSameOriginUrl } from "../http/links.ts";
import type { RateLimit } from "../http/rateLimit.ts";
import type { FieldedReply } from "../http/readReply.ts";
import { readMayRetry } from "../http/retryAfter.ts";
import type { KeyOf } from "../http/said.ts";
import type { Invalid } from "../outcome/failures.ts";
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
  const { data, location, page, job: told, etag, ...rest } = draft as FlatDraft;
  const isAccepted = kind === "accepted";
  const { statusUrl, resultUrl } = isAccepted ? readJobLinks(headers, told?.statusUrl) : { statusUrl: told?.statusUrl };
  // What was accepted and can be watched is a job, also where no rule knows its body.
  const job = told || (isAccepted && statusUrl) ? { state: "pending" as const, ...told, statusUrl } : undefined;
  // A rate limit under another status (403, 400) means a wait all the same, and so does a job's own page under its 200.
  const waitsAs = kind === "rate-limited" ? 429 : job ? 202 : status;
  const common = {
    kind,
    status,
    message: toSentence(rest.message),
    requestId: rest.requestId ?? readRequestId(headers),
    ...readWait(rest.retryAt, waitsAs, reply, rateLimit, statusUrl),
    rateLimit,
  };
  if (isFailureKind(kind)) {
    return compact({
      ...rest,
      ...common,
      receivedAt,
      dialect,
      method: request.method.toUpperCase(),
      // Some repeat the HTTP status as their code.
      code: rest.code === String(status) ? undefined : rest.code,
      mayRetry: rest.mayRetry ?? readMayRetry(headers) ?? (isOutstanding(reply) || undefined),
      helpUrl: toAbsoluteUrl(rest.helpUrl, url),
      ...vetFields(rest.fields),
    });
  }
  const endedAt = toAbsoluteUrl(request.url.split("#")[0], url) === url ? undefined : url;
  return compact({
    ...common,
    code: rest.code,
    data,
    location: toAbsoluteUrl(location ?? (isAccepted ? resultUrl : (headers.get("location") ?? endedAt)), url),
    page: page && compact(page),
    job: job && vetJob(job, reply),
    etag: etag ?? headers.get("etag") ?? undefined,
  });
}

/** The issues that are kept, and how many more there were. */
function vetFields(fields: Invalid["fields"] | undefined): { [K in "fields" | "unlisted"]?: Invalid[K] | undefined } {
  // A mistaken rule may give anything.
  if (fields === undefined || !Array.isArray(fields)) return { fields: undefined };
  return {
    fields: (fields as Invalid["fields"]).slice(0, MOST_FIELDS).map((issue) => ({
      ...issue,
      // A name that forms and helpers could write to the prototype of all objects with: what it says stays.
      path: issue.path.some((key) => key === "prototype" || key in Object.prototype) ? [] : issue.path,
      message: toPlainText(issue.message),
    })),
    unlisted: fields.length > MOST_FIELDS ? fields.length - MOST_FIELDS : undefined,
  };
}

function vetJob(job: Job, { url, request }: FieldedReply): Job {
  return compact({
    ...job,
    statusUrl: toSameOriginUrl(job.statusUrl, url, request.url),
    // Servers have been seen to report 104 %.
    progress: job.progress === undefined ? undefined : Math.min(1, Math.max(0, job.progress)),
    message: toSentence(job.message),
  });
}

type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
/** A draft of no matter what kind, with every property that one of them may have. */
type FlatDraft = { readonly [K in KeyOf<Draft>]?: At<Draft, K> | undefined };
