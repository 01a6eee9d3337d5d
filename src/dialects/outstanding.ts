import type { Reply } from "../http/readReply.ts";

/** The words of a body that are made for machines, and a problem's title, which is one per type (RFC 9457 §3.1). */
const names = ["type", "title", "code", "error"];

const namesKey = /idempoten/i;
const isAtWork = /outstanding|in[\W_]?progress|in[\W_]?use(?!d)|in[\W_]?flight|processing|pending|concurrent/i;
/** The same key with another request: that one never passes. */
const isAnother = /mismatch|differ|reuse|another[\W_]?payload/i;

/**
 * Whether a 409 says that the first request under this very key is still at work (IETF draft "Idempotency-Key header
 * field", §2.6). Only names that speak of the key count: a deployment in progress, or an address in use, is somebody
 * else's, and a version conflict stays one however often it is sent.
 */
export function isOutstanding({ status, body, request }: Reply): boolean {
  if (status !== 409 || !request.idempotencyKey) return false;
  const words = wordsOf(body).join(" ");
  return namesKey.test(words) && isAtWork.test(words) && !isAnother.test(words);
}

/** Its own, and those of the `error` that many envelopes wrap them in. */
function wordsOf(body: unknown, isNested = false): string[] {
  return names.flatMap((name) => {
    const value = (Object(body) as Record<string, unknown>)[name];
    if (typeof value === "string") return value.slice(0, 200);
    return name === "error" && !isNested ? wordsOf(value, true) : [];
  });
}
