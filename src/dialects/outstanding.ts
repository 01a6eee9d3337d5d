import type { FieldedReply } from "../http/readReply.ts";

const namesKey = /idempoten/i;
const isAtWork = /outstanding|in[\W_]?(progress|use(?!d)|flight)|processing|pending|concurrent/i;
/** The same key with another request: that one never passes. */
const isAnother = /mismatch|differ|reuse|another[\W_]?payload/i;

/**
 * Whether a 409 says that the first request under this very key is still at work (IETF draft "Idempotency-Key header
 * field", §2.6). Only names that speak of the key count: a deployment in progress, or an address in use, is somebody
 * else's, and a version conflict stays one however often it is sent.
 */
export function isOutstanding({ status, body, request }: FieldedReply): boolean {
  if (status !== 409 || !request.idempotencyKey) return false;
  const words = wordsOf(body);
  return namesKey.test(words) && isAtWork.test(words) && !isAnother.test(words);
}

/** Words that are made for machines, and a problem's title, which is one per type (RFC 9457 §3.1). */
function wordsOf(body: unknown): string {
  try {
    const envelope = Object(body);
    return [envelope, Object(envelope.error)]
      .flatMap(({ type, title, code, error }) => [type, title, code, error])
      .filter((word) => typeof word === "string")
      .join(" ");
  } catch {
    // A body that was made by hand may throw wherever it is touched.
    return "";
  }
}
