import { issue, refused } from "../example.ts";

const slow = "You have exceeded a secondary rate limit. Please wait.";

export const examples = [
  refused(
    "flat",
    "A message, a code, an id and a link",
    404,
    {
      object: "error",
      status: 404,
      code: "object_not_found",
      message: "The page is gone or not shared",
      request_id: "n-1",
      more_info: "https://example.com/404",
    },
    {
      kind: "not-found",
      message: "The page is gone or not shared",
      code: "object_not_found",
      requestId: "n-1",
      helpUrl: "https://example.com/404",
    },
  ),
  refused(
    "flat-list",
    "A message and a list of fields by code, as GitHub sends it",
    422,
    { message: "Not all values are right", errors: [{ resource: "Issue", field: "title", code: "missing_field" }] },
    {
      kind: "invalid",
      message: "Not all values are right",
      fields: [issue(["title"], "missing_field", "missing_field")],
    },
  ),
  refused(
    "flat-limit",
    "A limit that only the words tell of",
    403,
    { message: slow },
    { kind: "rate-limited", message: slow },
    { method: "GET" },
  ),
  refused(
    "flat-texts",
    "A list of sentences in the message, as Nest sends it",
    400,
    { statusCode: 400, message: ["name must not be empty", "age must be a number"], error: "Bad Request" },
    {
      kind: "invalid",
      code: undefined,
      fields: [issue([], "name must not be empty"), issue([], "age must be a number")],
    },
  ),
  refused(
    "aws",
    "A namespace before the code; a throttle under 400",
    400,
    { __type: "com.example.db.v1#ThrottlingException", message: "Rate exceeded" },
    { kind: "rate-limited", message: "Rate exceeded", code: "ThrottlingException" },
    { headers: { "x-amzn-RequestId": "aws-1" } },
  ),
  refused(
    "tree",
    "A tree of fields, as Discord sends it",
    400,
    {
      code: 50035,
      message: "Not a form that we know",
      errors: { embeds: { "0": { title: { _errors: [{ code: "REQUIRED", message: "A title is needed" }] } } } },
    },
    { kind: "invalid", code: "50035", fields: [issue(["embeds", 0, "title"], "A title is needed", "REQUIRED")] },
  ),
  refused(
    "pointers",
    "Details with pointers, as PayPal sends them",
    400,
    {
      name: "INVALID_REQUEST",
      message: "The request is not well formed.",
      debug_id: "b1d1",
      details: [
        {
          field: "/purchase_units/0/amount/value",
          location: "body",
          issue: "MISSING",
          description: "An amount is needed.",
        },
      ],
      links: [{ href: "https://example.com/invalid", rel: "information_link" }],
    },
    {
      kind: "invalid",
      message: "The request is not well formed.",
      code: "INVALID_REQUEST",
      requestId: "b1d1",
      helpUrl: "https://example.com/invalid",
      fields: [issue(["purchase_units", 0, "amount", "value"], "An amount is needed.")],
    },
  ),
  refused(
    "twice",
    "The same field twice, as WordPress sends it",
    400,
    {
      code: "rest_invalid_param",
      message: "One parameter is wrong",
      data: {
        status: 400,
        params: { page: "From 1 to 100." },
        details: { page: { code: "out_of_bounds", message: "From 1 to 100.", data: null } },
      },
    },
    { kind: "invalid", code: "rest_invalid_param", fields: [issue(["page"], "From 1 to 100.")] },
  ),
  refused(
    "causes",
    "Causes without a field, as Okta sends them",
    400,
    {
      errorCode: "E0000001",
      errorSummary: "The login cannot be saved",
      errorId: "oae-1",
      errorCauses: [{ errorSummary: "login: it is taken" }],
    },
    {
      kind: "invalid",
      message: "The login cannot be saved",
      code: "E0000001",
      requestId: "oae-1",
      fields: [issue([], "login: it is taken")],
    },
  ),
  refused(
    "hapi",
    "Keys without words of their own, as hapi sends them",
    400,
    {
      statusCode: 400,
      error: "Bad Request",
      message: "The name is not right",
      validation: { source: "payload", keys: ["name"] },
    },
    { kind: "invalid", message: "The name is not right", fields: [issue(["name"], "The name is not right")] },
  ),
  refused(
    "ajv",
    "Ajv's list: what is missing stands in no place",
    400,
    {
      statusCode: 400,
      code: "FST_ERR_VALIDATION",
      message: "body must be complete",
      validation: [
        {
          keyword: "required",
          instancePath: "/address",
          params: { missingProperty: "city" },
          message: "must have a city",
        },
      ],
    },
    { kind: "invalid", code: "FST_ERR_VALIDATION", fields: [issue(["address", "city"], "must have a city")] },
  ),
  refused(
    "ajv-text",
    "Ajv's messages joined into one text, each behind its place",
    400,
    {
      statusCode: 400,
      message: "body/email must match format \"email\", body/lines/1 must have required property 'sku'",
    },
    {
      kind: "invalid",
      fields: [
        issue(["email"], 'must match format "email"'),
        issue(["lines", 1, "sku"], "must have required property 'sku'"),
      ],
    },
  ),
  refused(
    "heroku",
    "An id that is a code",
    429,
    { id: "rate_limit", message: "Please wait for a minute" },
    { kind: "rate-limited", message: "Please wait for a minute", code: "rate_limit" },
  ),
  refused(
    "debug",
    "A server in its debug mode",
    500,
    { message: "The card of Ada Okafor was refused", exception: "CardException", file: "pay.php", line: 7, trace: [] },
    { kind: "server-error", message: undefined },
  ),
];
