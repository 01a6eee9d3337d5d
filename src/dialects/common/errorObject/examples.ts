import { issue, refused } from "../example.ts";

const google = "type.googleapis.com/google.rpc.";

export const examples = [
  refused(
    "google",
    "Google, with a wait, a reason and words for the person",
    429,
    {
      error: {
        code: 429,
        message: "Quota of zone a is used up.",
        status: "RESOURCE_EXHAUSTED",
        details: [
          { "@type": `${google}ErrorInfo`, reason: "ZONE_FULL", domain: "compute.example.com" },
          { "@type": `${google}RetryInfo`, retryDelay: "3.700s" },
          {
            "@type": `${google}LocalizedMessage`,
            locale: "en-GB",
            message: "There is no room for a <small> machine just now.",
          },
          {
            "@type": `${google}Help`,
            links: [
              { description: "Mend it", url: "javascript:alert(document.domain)" },
              { description: "Read on", url: "https://example.com/zones" },
            ],
          },
          { "@type": `${google}RequestInfo`, requestId: "goog-1" },
        ],
      },
    },
    {
      kind: "rate-limited",
      message: "There is no room for a <small> machine just now.",
      code: "ZONE_FULL",
      retryAt: 3700,
      helpUrl: "https://example.com/zones",
      requestId: "goog-1",
    },
    { now: "1970-01-01T00:00:00Z" },
  ),
  refused(
    "google-fields",
    "Google, with violations of fields",
    400,
    {
      error: {
        code: 400,
        message: "The message cannot be sent",
        status: "INVALID_ARGUMENT",
        details: [
          {
            "@type": `${google}BadRequest`,
            fieldViolations: [{ field: "message.tokens[1]", description: "Not a token" }],
          },
        ],
      },
    },
    {
      kind: "invalid",
      message: "The message cannot be sent",
      code: "INVALID_ARGUMENT",
      fields: [issue(["message", "tokens", 1], "Not a token")],
    },
  ),
  refused(
    "google-limit",
    "Google before its status words: a 403 that is a rate limit",
    403,
    {
      error: {
        errors: [{ domain: "usageLimits", reason: "userRateLimitExceeded", message: "Please slow down a little" }],
        code: 403,
        message: "Please slow down a little",
      },
    },
    { kind: "rate-limited", message: "Please slow down a little", code: "userRateLimitExceeded" },
    { method: "GET" },
  ),
  refused(
    "odata",
    "OData, with inner errors and a target",
    400,
    {
      error: {
        code: "BadArgument",
        message: "This password was used before",
        target: "password",
        innererror: { code: "PasswordError", innererror: { code: "PasswordReused", "request-id": "gr-1" } },
      },
    },
    {
      kind: "invalid",
      message: "This password was used before",
      code: "PasswordReused",
      requestId: "gr-1",
      fields: [issue(["password"], "This password was used before")],
    },
  ),
  refused(
    "odata-details",
    "OData, with details",
    400,
    {
      error: {
        code: "BadArgument",
        message: "Several values are wrong",
        details: [
          { code: "NullValue", target: "PhoneNumber", message: "A phone number is needed" },
          { code: "TooLong", target: "Address/Street", message: "The street is too long" },
        ],
      },
    },
    {
      kind: "invalid",
      code: "BadArgument",
      fields: [
        issue(["PhoneNumber"], "A phone number is needed", "NullValue"),
        issue(["Address/Street"], "The street is too long", "TooLong"),
      ],
    },
  ),
  refused(
    "param",
    "A field beside the message",
    400,
    {
      error: {
        type: "invalid_request_error",
        code: "parameter_missing",
        message: "A price is needed",
        param: "items[0][price]",
        doc_url: "https://example.com/codes",
      },
    },
    {
      kind: "invalid",
      message: "A price is needed",
      code: "parameter_missing",
      helpUrl: "https://example.com/codes",
      fields: [issue(["items", 0, "price"], "A price is needed")],
    },
  ),
  refused(
    "spent",
    "A quota that no wait can mend",
    429,
    {
      error: {
        message: "This month's budget is spent",
        type: "insufficient_quota",
        param: null,
        code: "insufficient_quota",
      },
    },
    { kind: "rate-limited", message: "This month's budget is spent", code: "insufficient_quota", mayRetry: false },
  ),
  refused(
    "overloaded",
    "Type instead of code, request id outside",
    529,
    { type: "error", error: { type: "overloaded_error", message: "We are very busy" }, request_id: "req_1" },
    { kind: "server-error", message: "We are very busy", code: "overloaded_error", requestId: "req_1" },
  ),
  refused(
    "elastic",
    "Reason instead of message",
    409,
    {
      error: {
        root_cause: [{ type: "version_conflict", reason: "[1]: version 3 is current" }],
        type: "version_conflict",
        reason: "[1]: version 3 is current",
      },
      status: 409,
    },
    { kind: "conflict", code: "version_conflict" },
  ),
  refused(
    "meta",
    "A 400 that says in words alone that it is a limit",
    400,
    {
      error: {
        message: "(#4) Application request limit reached",
        type: "OAuthException",
        code: 4,
        is_transient: true,
        fbtrace_id: "AbC",
      },
    },
    { kind: "rate-limited", code: "4", requestId: "AbC", mayRetry: true },
    { method: "GET" },
  ),
  refused(
    "approval",
    "A 403 that waits for an approval",
    403,
    {
      error: {
        code: "approval_required",
        message: "A lead must agree first",
        details: { required_approvals: 2, current_approvals: 1 },
      },
    },
    {
      kind: "approval-required",
      message: "A lead must agree first",
      approvals: { required: 2, current: 1, roles: [] },
    },
  ),
  refused(
    "error-stream",
    "The only part of a stream, which is a list (Gemini)",
    429,
    [
      {
        error: {
          code: 429,
          message: "Please wait",
          status: "RESOURCE_EXHAUSTED",
          details: [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "54s" }],
        },
      },
    ],
    { kind: "rate-limited", message: "Please wait", code: "RESOURCE_EXHAUSTED", retryAt: 1_767_830_454_000 },
    { now: "2026-01-08T00:00:00Z" },
  ),
  refused(
    "error-token",
    "A code in place of words, before a vaguer one (Firebase)",
    400,
    {
      error: {
        code: 400,
        message: "EMAIL_EXISTS",
        errors: [{ message: "EMAIL_EXISTS", domain: "global", reason: "invalid" }],
      },
    },
    { kind: "bad-request", message: undefined, code: "EMAIL_EXISTS" },
  ),
  refused(
    "fault",
    "A list of faults, as QuickBooks sends it",
    403,
    { Fault: { Error: [{ Message: "The books are closed", Detail: "books", code: "6210" }], type: "ValidationFault" } },
    { kind: "forbidden", message: "The books are closed", code: "6210" },
  ),
  refused(
    "nested-map",
    "Details as a map of fields",
    400,
    {
      error: {
        code: "validation_error",
        message: "Please look again",
        details: { email: ["An address is needed."], name: ["A name is needed."] },
      },
    },
    {
      kind: "invalid",
      code: "validation_error",
      fields: [issue(["email"], "An address is needed."), issue(["name"], "A name is needed.")],
    },
  ),
];
