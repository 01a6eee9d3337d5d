import type { Example, ExampleResponse } from "../dialects/dialect.ts";
import { findExample } from "./examples.ts";

/** Where the API of an example stands unless told otherwise. */
export const EXAMPLE_BASE_URL = "https://api.example.com";

/** Statuses that must not have a body: `Response` refuses to be made with one (Fetch, null body status). */
const bodyless = [101, 103, 204, 205, 304];

/** The documented response as `Response`, with no more than the server sends. */
export function toResponse({ status, headers, body }: ExampleResponse): Response {
  const content = body === undefined || bodyless.includes(status) ? null : body;
  return new Response(typeof content === "string" || content === null ? content : JSON.stringify(content), {
    status,
    ...(headers && { headers }),
  });
}

/**
 * What `fetch` hands over for a documented reply: of a redirect the response where it ends.
 * @param example An example, or its id.
 */
export function replyWith(example: Example | string, options: { baseUrl?: string | undefined } = {}): Response {
  const { request, response, lands } = findExample(example);
  const { baseUrl = EXAMPLE_BASE_URL } = options;
  const reply = toResponse(lands?.response ?? response);
  // Both are read-only, and empty on a response made by hand.
  Object.defineProperties(reply, {
    url: { value: new URL(lands?.path ?? request.path, baseUrl).href },
    redirected: { value: lands !== undefined },
  });
  return reply;
}
