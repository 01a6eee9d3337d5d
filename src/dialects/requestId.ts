import { type Fields, readFirst, readHeader } from "../http/header.ts";

const usual = ["x-request-id", "request-id"];

/** What APIs call it themselves, each in its own words; an id that the client has made up tells support nothing. */
const own = /^(?!.*client).*(request|req|correlation|debug|transaction|audit|fb-trace)-?id$/;

/** What a CDN, a gateway or a load balancer adds stands behind the API's own. */
const added =
  "x-nf-request-id x-kong-request-id fly-request-id sb-request-id x-trace-id x-vercel-id cf-ray x-azure-ref x-amz-cf-id x-amzn-trace-id".split(
    " ",
  );

/** The id under which support finds the request, from the headers; `undefined` when none of the usual ones is there. */
export function readRequestId(headers: Fields): string | undefined {
  const id = readFirst(headers, usual) || readOwn(headers) || readFirst(headers, added);
  if (id) return id.slice(0, 200);
  // Of a W3C trace context the trace is what a person can look for.
  return /^[\da-f]{2}-([\da-f]{32})-/.exec(readHeader(headers, "traceparent"))?.[1];
}

function readOwn(headers: Fields): string {
  let correlation = "";
  for (const name of headers.keys()) {
    // Most names do not end like this, which is seen at once.
    if (!name.endsWith("id") || !own.test(name) || added.includes(name)) continue;
    const id = headers.get(name) ?? "";
    if (id && !name.includes("correlation")) return id;
    // One request may be a part of what a correlation is about.
    correlation ||= id;
  }
  return correlation;
}
