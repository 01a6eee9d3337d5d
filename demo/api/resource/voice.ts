import type { Problem } from "../body.ts";
import { type Call, json, retryAfter, type Voice } from "../router.ts";

/** The Resource API carries the request id in `meta`, in every body that it sends. */
export function data(call: Call, status: number, value: unknown, more: { meta?: object; headers?: HeadersInit } = {}) {
  return json(status, { data: value, meta: { request_id: call.requestId, ...more.meta } }, more.headers);
}

export function failure(
  call: Call,
  status: number,
  code: string,
  message: string,
  more: { details?: unknown; headers?: HeadersInit } = {},
): Response {
  const details = more.details === undefined ? {} : { details: more.details };
  return json(status, { error: { code, message, ...details }, meta: { request_id: call.requestId } }, more.headers);
}

/** Validation is a 400 here; `field` is the last name of the path, `path` the whole of it. */
export function validation(call: Call, problems: readonly Problem[]): Response {
  const details = problems.map(({ path, missing, message, value }) => ({
    field: String(path.at(-1) ?? ""),
    issue: missing ? "is required" : message,
    ...(value === undefined || typeof value === "object" ? {} : { value }),
    path: path.join("."),
  }));
  return failure(call, 400, "validation_error", "The request has fields that need to be corrected", { details });
}

export function insufficientScope(call: Call, required: readonly string[]): Response {
  return failure(call, 403, "insufficient_scope", "Your access token does not have the scopes this needs", {
    details: { required_scopes: required },
    headers: { "WWW-Authenticate": `Bearer error="insufficient_scope", scope="${required.join(" ")}"` },
  });
}

export const voice: Voice = {
  malformed: (call) => failure(call, 400, "malformed_request", "The request body is not valid JSON"),
  unauthenticated: (call) =>
    failure(call, 401, "authentication_required", "Sign in to continue", { headers: { "WWW-Authenticate": "Bearer" } }),
  forbidden: (call) => insufficientScope(call, [`${call.context.req.path.split("/")[2] ?? ""}:write`]),
  notFound: (call, what = "resource") => failure(call, 404, "resource_not_found", `This ${what} does not exist`),
  methodNotAllowed: (call, allow) =>
    failure(call, 405, "method_not_allowed", "This method is not allowed here", { headers: { Allow: allow } }),
  rateLimited: (call, seconds) =>
    failure(call, 429, "rate_limit_exceeded", "Too many requests", { headers: retryAfter(seconds) }),
  // No body: that is how its page shows both of its gateway's replies.
  unavailable: (_, seconds) => new Response(null, { status: 503, headers: retryAfter(seconds) }),
};
