import { describe, expect, it } from "vitest";
import { read } from "./read.ts";

describe("what a body tells beats the status", () => {
  it.each([
    [403, { message: "Please wait", code: "rate_limit_exceeded" }, {}],
    [403, { message: "Please wait" }, { "X-RateLimit-Remaining": "0" }],
    [403, { message: "Please wait" }, { "Retry-After": "60" }],
    [403, { message: "You have exceeded a secondary rate limit." }, {}],
    [400, { __type: "ProvisionedThroughputExceededException", message: "Please wait" }, {}],
    [400, { error: "slow_down" }, {}],
    [400, { error: { message: "TOO_MANY_ATTEMPTS_TRY_LATER : Please wait" } }, {}],
    [402, { error: { code: "REQUEST_LIMIT_EXCEEDED", message: "Please wait" } }, {}],
    [420, { type: "https://example.com/problems/too-many-requests", title: "Please wait", status: 420 }, {}],
  ])("a %i that is a limit is one: %j %j", async (status, body, headers) => {
    expect(await read(status, body, headers)).toMatchObject({ kind: "rate-limited", status });
  });

  it.each([
    [403, { message: "Not yours" }, { "X-RateLimit-Remaining": "4999" }, "forbidden"],
    [403, { message: "You may not change rate limits" }, {}, "forbidden"],
    [400, { code: "INVALID_RATE_LIMIT", message: "A limit is a number" }, {}, "bad-request"],
    [404, { code: "RATE_LIMIT_POLICY", message: "There is none" }, {}, "not-found"],
    [403, { code: "storageQuotaExceeded", message: "The disk is full" }, {}, "forbidden"],
    [503, { code: "SlowDown", message: "Please wait" }, {}, "unavailable"],
    [401, { code: "throttled", message: "Please sign in" }, {}, "unauthenticated"],
  ])("a %i that only speaks of limits is none: %j", async (status, body, headers, kind) => {
    expect(await read(status, body, headers)).toMatchObject({ kind });
  });

  it.each([202, 400, 402, 403, 409, 423, 428])("an approval that is missing is one under %i", async (status) => {
    expect(await read(status, { code: "MANUAL_APPROVAL_REQUIRED", message: "A lead must agree" })).toMatchObject({
      kind: "approval-required",
      approvals: { roles: [] },
    });
  });

  it.each([
    [404, { code: "approval_required" }, "not-found"],
    [401, { code: "approval_required" }, "unauthenticated"],
    [422, { code: "ORDER_NOT_APPROVED", message: "The payer has not agreed" }, "unprocessable"],
    [503, { code: "approval_required", message: "We are down" }, "unavailable"],
  ])("nobody is asked to agree under %i %j", async (status, body, kind) => {
    expect(await read(status, body)).toMatchObject({ kind });
  });

  it.each([
    [400, { code: "VALIDATION_ERROR", message: "Please look again" }, "invalid"],
    [400, { message: "Please look again", errors: { name: ["is missing"] } }, "invalid"],
    [402, { error: { message: "The number is wrong", param: "number" } }, "invalid"],
    [400, { errors: [{ message: "No such field", extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] }, "bad-request"],
    [409, { message: "The address is taken", errors: { email: ["is taken"] } }, "conflict"],
    [404, { message: "No such page", errors: { page: ["is gone"] } }, "not-found"],
  ])("only a vague status becomes a validation: %i %j", async (status, body, kind) => {
    expect(await read(status, body)).toMatchObject({ kind });
  });

  it("keeps what a conflict says of fields", async () => {
    const body = { message: "The address is taken", errors: { email: ["is taken"] } };
    expect(await read(409, body)).toMatchObject({ fields: [{ path: ["email"], message: "is taken" }] });
  });

  it("a purse that is empty is mended by no wait, a window that is used up is", async () => {
    const spent = { error: { code: "insufficient_quota", message: "The budget is spent" } };
    expect(await read(429, spent)).toMatchObject({ kind: "rate-limited", mayRetry: false });
    expect(await read(429, spent, { "Retry-After": "60" })).not.toHaveProperty("mayRetry");
  });
});

describe("a wait in the body", () => {
  it.each([
    [{ retry_after: 64.57 }, 64_570],
    [{ retry_after: "12" }, 12_000],
    [{ retryAfterMs: 1500 }, 1500],
    [{ retry_after: "1970-01-01T00:01:00Z" }, 60_000],
    [{ error: { retryAfterSeconds: 3 } }, 3000],
    [{ parameters: { retry_after: 5 } }, 5000],
    [{ error: { limit: { reset: 1_767_830_400 } } }, 1_767_830_400_000],
    [{ error: { details: [{ "@type": "x.RetryInfo", retryDelay: "0.5s" }] } }, 500],
    [{ error: { details: { retry_after_seconds: 4 } } }, 4000],
    [{ metadata: { retryAfter: 6 } }, 6000],
    [{ resetAt: "1970-01-01T00:01:00Z" }, 60_000],
  ])("is read out of %j", async (part, retryAt) => {
    expect(await read(429, { message: "Please wait", ...part })).toMatchObject({ retryAt });
  });

  it("gives way to the header that is meant for clients, unless nobody can read that", async () => {
    const body = { message: "Please wait", retry_after: 2 };
    expect(await read(429, body, { "Retry-After": "3" })).toMatchObject({ retryAt: 3000 });
    expect(await read(429, body, { "Retry-After": "soon" })).toMatchObject({ retryAt: 2000 });
  });

  it.each([{ retry_after: "soon" }, { retry_after: -1 }, { retry: true }, { retry_count: 3 }, { reset: 5 }])(
    "is not guessed at: %j",
    async (part) => {
      expect(await read(429, { message: "Please wait", ...part })).not.toHaveProperty("retryAt");
    },
  );
});

it("an end is one of a wait only where a limit refuses", async () => {
  expect(await read(409, { message: "It is being reset", resetAt: "1970-01-01T00:01:00Z" })).not.toHaveProperty(
    "retryAt",
  );
});

describe("the code", () => {
  it.each([
    ["a namespace, an address and a bare colon are none of it", { __type: "a.b#Gone:https://x.example/" }, {}, "Gone"],
    ["a namespace, an address and a bare colon are none of it", { code: "Gone:" }, {}, "Gone"],
    ["AWS's header goes before a vague word", { Type: "User" }, { "x-amzn-ErrorType": "TooSoon:" }, "TooSoon"],
    ["AWS's header goes before a vague word", { code: "Exact" }, { "x-amzn-ErrorType": "TooSoon" }, "Exact"],
    ["a word goes before a number out of HTTP", { code: 401, error_code: "session_expired" }, {}, "session_expired"],
    ["a word goes before a number out of HTTP", { error: { code: 401 }, error_code: "expired" }, {}, "expired"],
    ["a number out of HTTP stays when it is alone", { ErrorCode: 405 }, {}, "405"],
    [
      "a code stands in the place of words",
      { message: "USER_ALREADY_EXISTS", error: "Error" },
      {},
      "USER_ALREADY_EXISTS",
    ],
    ["a code stands in the place of words", { detail: "LOGIN_BAD_CREDENTIALS" }, {}, "LOGIN_BAD_CREDENTIALS"],
    ["a code stands in the place of words", { code: "E7", message: "NOT_YOURS" }, {}, "E7"],
    ["a code stands in the place of words", { message: null, errors: ["INVALID_TOKEN_X"] }, {}, "INVALID_TOKEN_X"],
    ["an id is one where its thing is an error", { sys: { type: "Error", id: "NotFound" } }, {}, "NotFound"],
    ["an id is one where its thing is an error", { sys: { type: "Entry", id: "NotFound" } }, {}, undefined],
    ["a problem's own goes before its type", { title: "A", type: "https://x.example/p", error_code: "p7" }, {}, "p7"],
    ["an error's number is its code", { errorId: 2001, category: "REQUEST" }, {}, "2001"],
    ["an inner error's goes first", { error: { code: "A", InnerError: { Code: "B" } } }, {}, "B"],
  ])("%s: %j %j", async (_, body, headers, code) => {
    const outcome = await read(400, { message: "Please look again", ...body }, headers);
    expect("code" in outcome ? outcome.code : undefined).toBe(code);
  });
});

describe("the words", () => {
  it.each([
    [{ err: "Not allowed here" }, "Not allowed here"],
    [{ error_msg: "Not allowed here" }, "Not allowed here"],
    [{ errcode: "E7", errmsg: "Not allowed here" }, "Not allowed here"],
    [{ message: "provided credentials were bad", display_message: "Not allowed here" }, "Not allowed here"],
    [{ error: { message: "WEAK_WORD : Not allowed here" } }, "Not allowed here"],
    [{ error: { message: { lang: "en", value: "Not allowed here" } } }, "Not allowed here"],
    [{ Fault: { Error: [{ Message: "Not allowed here", code: "6000" }] } }, "Not allowed here"],
    [[{ error: { code: 7, message: "Not allowed here" } }], "Not allowed here"],
  ])("are found in %j", async (body, message) => {
    expect(await read(403, body)).toMatchObject({ message });
  });

  it.each([
    { code: "Duplicate", message: "Duplicate" },
    { error_summary: "path/not_found/.." },
    { message: "NOT_ALLOWED" },
  ])("are no code once more: %j", async (body) => {
    expect(await read(403, body)).not.toHaveProperty("message");
  });

  it.each([
    [400, { message: [{ property: "password", value: "my secret", constraints: { minLength: "It is too short" } }] }],
    [403, { message: [{ value: "my secret", field: "password" }] }],
    [403, { errors: [{ field: "password", value: "my secret" }] }],
    [400, { message: { field: "password", value: "my secret", rule: "min" } }],
    [403, { error: { message: { property: "password", value: "my secret" } } }],
  ])("are never what somebody has typed: %i %j", async (status, body) => {
    expect((await read(status, body)).message ?? "").not.toContain("secret");
  });
});

describe("the request id", () => {
  it.each([
    [{ errors: [{ id: "not_found", message: "There is none" }] }, undefined],
    [{ errors: [{ errorId: 2001, message: "There is none" }] }, undefined],
    [{ errors: [{ id: "7f1e-22", message: "There is none" }] }, "7f1e-22"],
    [{ message: "There is none", details: { trace_id: "t-7" } }, "t-7"],
    [{ errors: [{ message: "There is none", meta: { trace_id: "t-7" } }] }, "t-7"],
    [{ message: "There is none", logref: "9-7" }, "9-7"],
    [{ message: "There is none", incidentId: "18-7" }, "18-7"],
  ])("is no name of a sort of errors: %j", async (body, requestId) => {
    const outcome = await read(404, body);
    expect("requestId" in outcome ? outcome.requestId : undefined).toBe(requestId);
  });
});

describe("what tells the request back", () => {
  it.each([
    [404, "Cannot GET /orders/7"],
    [404, "Route POST:/orders not found"],
    [404, 'No route matches [DELETE] "/orders/7"'],
    [404, 'No route found for "PUT https://api.example.com/orders"'],
    [405, "Cannot PATCH /orders/7"],
    [400, "Expected property name or '}' in JSON at position 1"],
    [400, "Unexpected end of JSON input"],
    [422, "Unexpected token o in JSON at position 1 (line 1 column 2)"],
    [400, `Unexpected token 'o', "{oops" is not valid JSON`],
  ])("is no message for people: %i %s", async (status, message) => {
    expect(await read(status, { message })).not.toHaveProperty("message");
  });

  it.each([
    [404, "The CSV /files/a.csv was not found"],
    [404, "GET it from the archive"],
    [409, "The job POST /orders is still running"],
    [400, "The field settings is not valid JSON"],
    [400, "Unexpected token in the filter"],
  ])("is not taken for what only looks like it: %i %s", async (status, message) => {
    expect(await read(status, { message })).toMatchObject({ message });
  });
});

it("a code in a header is read where no body is", async () => {
  expect(await read(403, undefined, { "x-ms-error-code": "AuthorizationFailure" })).toMatchObject({
    code: "AuthorizationFailure",
  });
});
