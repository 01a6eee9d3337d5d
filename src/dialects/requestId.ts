import { type Fields, readHeader } from "../http/header.ts";

/** The usual headers, the most particular name first. */
const names = "x-request-id request-id x-correlation-id x-amzn-requestid x-ms-request-id x-github-request-id cf-ray";

/** The id under which support finds the request, from the headers; `undefined` when none of the usual ones is there. */
export function readRequestId(headers: Fields): string | undefined {
  const id = readHeader(headers, ...names.split(" "));
  // Of a W3C trace context the trace is what a person can look for.
  const trace = /^[\da-f]{2}-([\da-f]{32})-/.exec(readHeader(headers, "traceparent"));
  return id.slice(0, 200) || trace?.[1];
}
