import * as z from "zod/mini";
import { parseTimestamp } from "../../http/time.ts";
import { maybe, text } from "../shapes.ts";

/**
 * What a pre-flight check answers. The page shows it as the body; the servers put it into `detail`. Both are read.
 * @param details What this check tells about itself.
 */
export function preflight<Details extends z.ZodMiniType>(details: Details) {
  return z.pipe(
    z.transform(unwrap),
    z
      .object({ error: text, message: text, code: text, retry_after: text, details: maybe(details) })
      .check(z.refine((body) => (body.code ?? body.error ?? body.details) !== undefined)),
  );
}

function unwrap(body: unknown): unknown {
  const isWrapped = typeof body === "object" && body !== null && "detail" in body;
  return isWrapped ? body.detail : body;
}

/** What every refusal of a pre-flight check carries. */
export function refusal(body: {
  message?: string | undefined;
  code?: string | undefined;
  retry_after?: string | undefined;
}) {
  return { message: body.message, code: body.code, retryAt: parseTimestamp(body.retry_after) };
}
