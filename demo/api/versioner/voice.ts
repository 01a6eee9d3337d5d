import type { Problem } from "../body.ts";
import { json, retryAfter, type Voice } from "../router.ts";

/** Versioner says everything that needs no structure as `{"detail": "…"}`. */
export function detail(status: number, said: unknown, headers: HeadersInit = {}): Response {
  return json(status, { detail: said }, headers);
}

/** FastAPI's list: where in the request, what is wrong, and the name of the rule. */
export function validation(problems: readonly Problem[]): Response {
  return detail(
    422,
    problems.map(({ path, missing, message }) => ({
      loc: ["body", ...path],
      msg: missing ? "field required" : message,
      type: missing ? "value_error.missing" : "type_error.str",
    })),
  );
}

export const voice: Voice = {
  malformed: () => detail(400, "Invalid JSON in request body"),
  unauthenticated: () => detail(401, "Invalid authentication credentials", { "WWW-Authenticate": "Bearer" }),
  forbidden: () => detail(403, "You do not have permission to perform this action"),
  notFound: () => detail(404, "Not found"),
  methodNotAllowed: (_, allow) => detail(405, "Method Not Allowed", { Allow: allow }),
  rateLimited: (_, seconds) =>
    detail(429, `Rate limit exceeded. Try again in ${seconds} seconds.`, retryAfter(seconds)),
  unavailable: (_, seconds) => detail(503, "Service temporarily unavailable", retryAfter(seconds)),
};
