import { json, retryAfter, type Voice } from "../router.ts";

/** DeployForge repeats the HTTP status as `code` in every body. */
export function success(status: number, message: string, data: unknown, headers: HeadersInit = {}): Response {
  return json(status, { code: status, status: "success", message, data }, headers);
}

export function failure(status: number, message: string, data?: unknown, headers: HeadersInit = {}): Response {
  return json(status, { code: status, status: "error", message, ...(data === undefined ? {} : { data }) }, headers);
}

export const voice: Voice = {
  malformed: () => failure(400, "Request body is not valid JSON"),
  unauthenticated: () =>
    failure(401, "Authentication credentials invalid", undefined, {
      "WWW-Authenticate": 'Bearer realm="deployforge"',
    }),
  forbidden: () => failure(403, "User may view deployments but not change them"),
  notFound: (_, what = "Endpoint") => failure(404, `${what} not found`),
  methodNotAllowed: ({ request }, allow) =>
    failure(405, `Method ${request.method} is not allowed here`, undefined, { Allow: allow }),
  rateLimited: (_, seconds) => failure(429, "Too many requests", undefined, retryAfter(seconds)),
  unavailable: (_, seconds) =>
    failure(
      503,
      "DeployForge is undergoing maintenance. Check status.deployforge.com for updates.",
      undefined,
      retryAfter(seconds),
    ),
};
