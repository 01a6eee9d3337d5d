import { type Fields, readFirst, readHeader } from "../http/header.ts";

/** The headers in use, the most particular name first: what a CDN or a load balancer adds stands behind the API's own. */
const names: readonly string[] =
  "x-request-id request-id x-correlation-id correlation-id x-amzn-requestid x-amz-request-id apigw-requestid x-ms-request-id x-ms-correlation-request-id x-github-request-id twilio-request-id paypal-debug-id x-okta-request-id x-slack-req-id x-contentful-request-id x-couch-request-id x-nf-request-id x-kong-request-id x-dropbox-request-id x-transaction-id x-arequestid x-fb-trace-id x-trace-id audit-id sb-request-id fly-request-id x-vercel-id cf-ray x-azure-ref x-amz-cf-id x-amzn-trace-id".split(
    " ",
  );

/** The id under which support finds the request, from the headers; `undefined` when none of the usual ones is there. */
export function readRequestId(headers: Fields): string | undefined {
  const id = readFirst(headers, names);
  if (id) return id.slice(0, 200);
  // Of a W3C trace context the trace is what a person can look for.
  return /^[\da-f]{2}-([\da-f]{32})-/.exec(readHeader(headers, "traceparent"))?.[1];
}
