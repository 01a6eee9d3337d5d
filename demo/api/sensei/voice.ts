import { type Call, json, retryAfter, type Voice } from "../router.ts";

/** Sensei's error object; `details` names at most one field. */
export function failure(
  call: Call,
  status: number,
  code: string,
  message: string,
  more: { details?: unknown; headers?: HeadersInit } = {},
): Response {
  const details = more.details === undefined ? {} : { details: more.details };
  return json(status, { error: { code, message, ...details, request_id: call.requestId } }, more.headers);
}

export const voice: Voice = {
  malformed: (call) => failure(call, 400, "E7003", "Invalid request: the body is not valid JSON"),
  unauthenticated: (call) =>
    failure(call, 401, "unauthorized", "Invalid API key provided", { headers: { "WWW-Authenticate": "Bearer" } }),
  forbidden: (call) => failure(call, 403, "forbidden", "This API key may read migrations but not change them"),
  notFound: (call, what = "Resource") => failure(call, 404, "not_found", `${what} not found`),
  methodNotAllowed: (call, allow) =>
    failure(call, 405, "method_not_allowed", `Method ${call.request.method} is not supported here`, {
      headers: { Allow: allow },
    }),
  rateLimited: (call, seconds) => failure(call, 429, "E7006", "Too many requests", { headers: retryAfter(seconds) }),
  unavailable: (call, seconds) =>
    failure(call, 503, "E9003", "Sensei is under maintenance", { headers: retryAfter(seconds) }),
};
