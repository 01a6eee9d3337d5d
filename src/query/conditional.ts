import { compact } from "../dialects/compact.ts";
import { isSafe } from "../http/methods.ts";
import type { Reply, RequestFacts } from "../http/readReply.ts";
import { type EpochMs, SECOND_MS } from "../http/time.ts";
import { isFailure, type Outcome, type Success } from "../outcome/outcome.ts";
import { putLast } from "../waiting/recent.ts";

/** A reply that the server can be asked about instead of asked for anew (RFC 9110 §13). */
interface Representation {
  readonly etag: string;
  /** The header fields that it was asked for with. */
  readonly askedWith: string;
  /** Until then the browser's own cache may answer without the server (RFC 9111 §5.2.2.1). */
  readonly freshUntil: EpochMs;
  /** As it came, before any schema of the app. */
  readonly outcome: Success;
}

export interface ConditionalOptions {
  /** Whether a request may be a conditional one. */
  isEnabled: (request: RequestFacts) => boolean;
  now: () => EpochMs;
}

/**
 * Goes along with one exchange: puts `If-None-Match` into the headers when a reply to the very same request is known, and
 * returns what makes an outcome of the reply, in which a 304 has the data that is known.
 */
export type Conditional = (request: RequestFacts, headers: Headers) => (reply: Reply, outcome: Outcome) => Outcome;

/** Addresses that are remembered; beyond that, what was not asked for longest is forgotten. */
const MOST_ADDRESSES = 100;

/** With one of these the app sees to it itself: what has changed, which part, or that no cache may answer. */
const ownConditions = ["if-none-match", "if-modified-since", "if-match", "if-unmodified-since", "if-range", "range"];

/** Fields that ask for nothing else than their absence does: those of caches, and ids made anew for each request. */
const sayNothing =
  /^(if-.*|cache-control|pragma|traceparent|tracestate|baggage|sentry-trace|b3|x-b3-.*|x-datadog-.*|(x-)?(request|correlation)-id)$/;

/** Makes the memory of one API: the last reply with an `ETag` of each address. */
export function createConditional({ isEnabled, now }: ConditionalOptions): Conditional {
  const known = new Map<string, Representation>();

  function keep(url: string, representation: Representation): void {
    putLast(known, url, representation, MOST_ADDRESSES);
  }

  return function begin(request, headers) {
    const { method, url } = request;
    if (!isSafe(method)) known.delete(url);
    const askedWith = toSignature(headers);
    const asked = mayAsk(request, headers) ? known.get(url) : undefined;
    const isAsked = asked?.askedWith === askedWith && asked.freshUntil <= now();
    if (asked && isAsked) headers.set("if-none-match", asked.etag);

    return function settle(reply, outcome) {
      // Whoever signs in next is to see nothing of what was shown before.
      if (reply.status === 401) known.clear();
      if (method !== "GET" || isFailure(outcome)) return outcome;
      if (asked && isAsked && outcome.kind === "not-modified") {
        if (known.get(url) === asked) keep(url, { ...asked, freshUntil: freshUntilOf(reply) });
        return toNotModified(copy(asked.outcome), outcome);
      }
      if (outcome.kind !== "success") return outcome;
      const etag = reply.headers.get("etag");
      if (etag && reply.status === 200 && mayKeep(reply) && isEnabled(request)) {
        keep(url, { etag, askedWith, freshUntil: freshUntilOf(reply), outcome: copy(outcome) });
      } else known.delete(url);
      return outcome;
    };
  };

  function mayAsk(request: RequestFacts, headers: Headers): boolean {
    const isOwn = ownConditions.some((name) => headers.has(name));
    const isAnew = /\bno-(cache|store)\b/i.test(`${headers.get("cache-control")} ${headers.get("pragma")}`);
    return request.method === "GET" && !isOwn && !isAnew && isEnabled(request);
  }
}

/** A token or a language may stand in any field, so a reply is known only to those who ask with the same ones. */
function toSignature(headers: Headers): string {
  return JSON.stringify([...headers].filter(([name]) => !sayNothing.test(name)));
}

/** Not what the server forbids to keep, nor what depends on a cookie: no page can see whether it is the same one. */
function mayKeep({ headers }: Reply): boolean {
  const isForbidden = /\bno-store\b/i.test(headers.get("cache-control") ?? "");
  return !isForbidden && !/\*|\bcookie\b/i.test(headers.get("vary") ?? "");
}

function freshUntilOf({ headers, receivedAt }: Reply): EpochMs {
  const maxAge = /\bmax-age="?(\d{1,9})/i.exec(headers.get("cache-control") ?? "")?.[1];
  return receivedAt + Number(maxAge ?? 0) * SECOND_MS;
}

/** Whoever gets data may sort or change it, and the next one is to get what the server said. */
function copy(outcome: Success): Success {
  return { ...outcome, data: structuredClone(outcome.data) };
}

/** What was known, under what the new reply says of itself: an old quota or request id would mislead. */
function toNotModified(before: Success, { requestId, rateLimit, retryAt, ...now }: Success): Success {
  return compact({ ...before, ...now, data: before.data, requestId, rateLimit, retryAt });
}
