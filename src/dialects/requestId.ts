/** The usual headers, the most particular name first. */
const names = "x-request-id request-id x-correlation-id x-amzn-requestid x-ms-request-id x-github-request-id cf-ray";

/** The id under which support finds the request, from the headers; `undefined` when none of the usual ones is there. */
export function readRequestId(headers: Headers): string | undefined {
  for (const name of names.split(" ")) {
    const id = headers.get(name);
    if (id) return id.slice(0, 200);
  }
  // Of a W3C trace context the trace is what a person can look for.
  return /^[\da-f]{2}-([\da-f]{32})-/.exec(headers.get("traceparent") ?? "")?.[1];
}
