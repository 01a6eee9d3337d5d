import { issue, refused } from "../example.ts";

const headers = { "Content-Type": "application/vnd.api+json" };

export const examples = [
  refused(
    "json-api",
    "JSON:API, with pointers and a parameter",
    422,
    {
      errors: [
        {
          id: "e-1",
          status: "422",
          code: "1005",
          title: "Wrong",
          detail: "The amount is negative.",
          source: { pointer: "/data/attributes/amount" },
        },
        { detail: "There is no such author.", source: { pointer: "/data/relationships/author" } },
        { detail: "Too many at once.", source: { parameter: "page[limit]" } },
        { detail: "The document is not complete.", source: { pointer: "/data" } },
      ],
    },
    {
      kind: "invalid",
      message: "The amount is negative.",
      code: "1005",
      requestId: "e-1",
      fields: [
        issue(["amount"], "The amount is negative.", "1005"),
        issue(["author"], "There is no such author."),
        issue(["page", "limit"], "Too many at once."),
        issue([], "The document is not complete."),
      ],
    },
    { headers },
  ),
  refused(
    "list",
    "A list alone, with the names of fields",
    400,
    [{ message: "These fields are missing", errorCode: "REQUIRED_FIELD_MISSING", fields: ["Name", "City"] }],
    {
      kind: "invalid",
      message: "These fields are missing",
      code: "REQUIRED_FIELD_MISSING",
      fields: [issue(["Name"], "These fields are missing"), issue(["City"], "These fields are missing")],
    },
  ),
  refused(
    "one-error",
    "One entry, which is about no field",
    403,
    { success: false, errors: [{ code: 10000, message: "This token may not do that" }], messages: [], result: null },
    { kind: "forbidden", message: "This token may not do that", code: "10000", requestId: "8f2c-FRA" },
    { headers: { "CF-Ray": "8f2c-FRA" } },
  ),
  refused(
    "validator",
    "A validator's list, with a field that is called path",
    400,
    { errors: [{ type: "field", value: "", msg: "Say where", path: "path", location: "body" }] },
    { kind: "invalid", code: undefined, fields: [issue(["path"], "Say where", "field")] },
  ),
  refused(
    "sentences",
    "A list of sentences",
    422,
    { errors: ["Name can't be blank", "Dates overlap"] },
    { kind: "invalid", fields: [issue([], "Name can't be blank"), issue([], "Dates overlap")] },
  ),
  refused(
    "sentence",
    "One text where the list would be",
    401,
    { errors: "This key was revoked, make a new one" },
    { kind: "unauthenticated", message: "This key was revoked, make a new one" },
  ),
  refused(
    "graphql",
    "GraphQL that answers with the status of the error",
    401,
    { errors: [{ message: "Please sign in", path: ["me"], extensions: { code: "UNAUTHENTICATED" } }], data: null },
    { kind: "unauthenticated", message: "Please sign in", code: "UNAUTHENTICATED" },
  ),
];
