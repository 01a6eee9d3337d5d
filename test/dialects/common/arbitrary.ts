import fc from "fast-check";
import type { Reply } from "../../../src/http/readReply.ts";

/** Words and names that the families look for, so that arbitrary bodies come near to what they read. */
const names =
  "code status message data errors error field detail details loc msg type title path pointer source parameter name reason description retry_after limit reset id job_id status_url links self href progress percent current total state done request_id traceId meta extensions kind apiVersion causes innererror target param fieldErrors formErrors _errors properties items violations invalid-params validation keys children constraints property @type fieldViolations jsonrpc json httpStatus success ok approvals requires_approval retryable __proto__ constructor prototype toString base".split(
    " ",
  );
const words = [
  "error",
  "success",
  "running",
  "failed",
  "pending",
  "Status",
  "approval_required",
  "rate_limit_exceeded",
  "VALIDATION_ERROR",
  "insufficient_quota",
  "1970-01-01T00:01:00Z",
  "Please look again",
  "is missing here",
  "//evil.example/x",
  "/data/attributes/a",
  "#/__proto__/a",
  "items[0].name",
  "body",
  "query",
  "<html><body>",
  "Traceback (most recent call last)",
  '{"a":[{"message":"x"}]}',
  '[{"path":["__proto__"],"message":"is bad"}]',
  "type.googleapis.com/google.rpc.BadRequest",
];

const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, -1, 401, 1e12, 0.5, 9e99, true, false, null) },
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    leaf,
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie("tree"), { maxKeys: 5 }),
  ),
}));
/** An envelope more often than a leaf: those go deeper. */
const envelope = fc.dictionary(fc.constantFrom(...names), tree, { minKeys: 1, maxKeys: 6 });
const body = fc.oneof(
  // As JSON.parse makes it: with an own property where the name is `__proto__`.
  { weight: 8, arbitrary: envelope.map((value) => JSON.parse(JSON.stringify(value)) as unknown) },
  { weight: 2, arbitrary: tree.map((value) => JSON.parse(JSON.stringify(value)) as unknown) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, "", "I am no JSON", "<Error><Code>A</Code></Error>", ")]}'\n{}") },
);

const header = fc.constantFrom(
  ["retry-after", "60"],
  ["retry-after", "soon"],
  ["x-ratelimit-remaining", "0"],
  ["x-ratelimit-reset", "99999999999999999999"],
  ["content-type", "application/problem+json"],
  ["content-type", "text/html"],
  ["www-authenticate", 'Bearer error="invalid_token"'],
  ["x-amzn-errortype", "ThrottlingException:http://example.com"],
  ["traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"],
  ["location", "//evil.example/"],
);
const status = fc.oneof(
  fc.constantFrom(200, 201, 202, 400, 401, 402, 403, 404, 409, 422, 423, 428, 429, 500, 503),
  fc.integer({ min: 200, max: 599 }),
);
const url = "https://api.example.com/v1/things";

/** Replies of any statuses with one body near to what is in use, and with some of the headers that matter. */
export const replies = fc
  .record({
    statuses: fc.array(status, { minLength: 10, maxLength: 10 }),
    headers: fc.array(header, { maxLength: 2 }),
    body,
  })
  .map((made) =>
    made.statuses.map(
      (one): Reply => ({
        status: one,
        headers: new Headers(made.headers.map(([name = "", value = ""]) => [name, value])),
        body: made.body,
        url,
        receivedAt: 1_768_478_400_000,
        request: { method: "POST", url },
      }),
    ),
  );
