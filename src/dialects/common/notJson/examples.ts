import { refused } from "../example.ts";

const text = { "Content-Type": "text/plain; charset=utf-8" };

export const examples = [
  refused(
    "page",
    "The page of a load balancer",
    502,
    "<html>\r\n<head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>",
    { kind: "bad-gateway", message: undefined, requestId: "Root=1-65a0" },
    { headers: { "Content-Type": "text/html", "X-Amzn-Trace-Id": "Root=1-65a0" } },
  ),
  refused(
    "xml",
    "S3's error",
    404,
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>There is no such key.</Message><RequestId>s3-1</RequestId></Error>',
    { kind: "not-found", message: "There is no such key.", code: "NoSuchKey", requestId: "s3-1" },
    { headers: { "Content-Type": "application/xml" } },
  ),
  refused(
    "text",
    "A short text",
    403,
    "RBAC: access denied",
    { kind: "forbidden", message: "RBAC: access denied" },
    { headers: text },
  ),
  refused(
    "text",
    "A text of a program",
    500,
    "pq: no such table",
    { kind: "server-error", message: undefined },
    { headers: text },
  ),
  refused("cut", "JSON that breaks off", 422, '{"detail":[{"loc":["body","name"],"msg":"field requi', {
    kind: "unprocessable",
    message: undefined,
  }),
];
