import type { Fields } from "./header.ts";
import { isSurelyJson, looksLikeJson, readText } from "./readBody.ts";
import type { EpochMs } from "./time.ts";

/** What was asked. */
export interface RequestFacts {
  readonly method: string;
  readonly url: string;
  readonly idempotencyKey?: string | undefined;
}

/** One HTTP response, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** JSON value, or the text when it is not JSON; `undefined` when empty. */
  readonly body: unknown;
  /** Where the response came from, after redirects. */
  readonly url: string;
  readonly receivedAt: EpochMs;
  readonly request: RequestFacts;
  /** `cors`: of another origin, which shows a page only the headers that it exposes (Fetch, response tainting). */
  readonly type?: ResponseType | undefined;
  /** What is wrong with the body: it broke off, or calls itself or begins as JSON and is not; `undefined`: nothing. */
  readonly flaw?: "cut-off" | "not-json" | undefined;
}

/** A reply whose header fields are asked for many times. */
export type FieldedReply = Omit<Reply, "headers"> & { readonly headers: Fields };

/** What is known of the request, and of the moment. */
export interface ReadReplyOptions {
  /** What was asked, as far as known; by default a GET of the response's address. */
  request?: Partial<RequestFacts> | undefined;
  /** When the response came; by default now. */
  receivedAt?: EpochMs | undefined;
  /** Stops the reading of the body: what has come by then is the body. */
  signal?: AbortSignal | undefined;
}

/** Reads a response to its end. Never rejects: a body that cannot be read is part of what happened. */
export async function readReply(
  response: Response,
  // Waits count from the reception, not from the end of a slow body.
  { request, receivedAt = Date.now(), signal }: ReadReplyOptions = {},
): Promise<Reply> {
  const { status, headers, url, type } = response;
  const { text, flaw } = await readText(response, signal);
  const read = parseBody(text, headers.get("content-type") ?? "");
  const facts = { method: request?.method ?? "GET", url: request?.url ?? url };
  return {
    status,
    headers,
    body: read.body,
    url: url || (request?.url ?? ""),
    receivedAt,
    request: request?.idempotencyKey === undefined ? facts : { ...facts, idempotencyKey: request.idempotencyKey },
    type,
    flaw: flaw ?? read.flaw,
  };
}

/** Content types lie in both directions: JSON comes as text, and a proxy's page as JSON. So the text itself decides. */
function parseBody(text: string, contentType: string): Pick<Reply, "body" | "flaw"> {
  // Many values are no one value, and of one alone the app would not know that it is the first.
  if (/ndjson|jsonl|json-seq/i.test(contentType)) return { body: text || undefined };
  // Gerrit's and Angular's guard against pages that would run it as a script.
  const json = text.replace(/^\)]}',?/, "");
  const saysJson = /[/+]json\b/i.test(contentType);
  try {
    if (saysJson || looksLikeJson(json)) return { body: json.trim() ? JSON.parse(json) : undefined };
  } catch {
    if (saysJson || isSurelyJson(json)) return { body: text, flaw: "not-json" };
  }
  return { body: text || undefined };
}
