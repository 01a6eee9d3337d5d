type Fetch = (request: Request) => Promise<Response>;

/** What a page of another origin may read; without this list it sees the status, the body and little else. */
const exposed = [
  "Allow",
  "Date",
  "ETag",
  "Idempotency-Replayed",
  "Link",
  "Location",
  "Retry-After",
  "WWW-Authenticate",
  "X-RateLimit-Limit",
  "X-RateLimit-Remaining",
  "X-RateLimit-Reset",
  "X-Request-Id",
  "X-Should-Retry",
];

const allowedHeaders = [
  "Accept",
  "Authorization",
  "Content-Type",
  "Idempotency-Key",
  "If-Match",
  "If-None-Match",
  "Prefer",
  "X-Demo-World",
];

/**
 * Lets any origin call this handler (Fetch standard §3.3). No cookies are used, so `*` is right and nothing varies by
 * origin. `?expose=none` leaves out `Access-Control-Expose-Headers`, to show what a browser then hides.
 */
export function withCors(fetch: Fetch): Fetch {
  return async (request) => {
    if (request.method === "OPTIONS" && request.headers.has("access-control-request-method")) return preflight();
    const response = await fetch(request);
    if (response.type === "error") return response;
    const headers = new Headers(response.headers);
    headers.set("Access-Control-Allow-Origin", "*");
    if (new URL(request.url).searchParams.get("expose") !== "none") {
      headers.set("Access-Control-Expose-Headers", exposed.join(", "));
    }
    return new Response(response.body, { status: response.status, headers });
  };
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
      "Access-Control-Allow-Headers": allowedHeaders.join(", "),
      "Access-Control-Max-Age": "600",
    },
  });
}
