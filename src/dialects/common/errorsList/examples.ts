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
  refused(
    "entries-inside",
    "An entry that lists others inside of its data, as Payload sends it",
    400,
    {
      errors: [
        {
          name: "ValidationError",
          message: "The following fields are invalid: title, slug",
          data: {
            collection: "pages",
            errors: [
              { label: "Title", path: "title", message: "This field is required." },
              { label: "Slug", path: "meta.slug", message: "Value must be unique" },
            ],
          },
        },
      ],
    },
    {
      kind: "invalid",
      message: "The following fields are invalid: title, slug",
      code: "ValidationError",
      fields: [issue(["title"], "This field is required."), issue(["meta", "slug"], "Value must be unique")],
    },
  ),
  refused(
    "extensions",
    "GraphQL with the fields in `extensions`, and what was typed beside them",
    400,
    {
      data: null,
      errors: [
        {
          message: "Argument Validation Error",
          path: ["signUp"],
          extensions: {
            code: "BAD_USER_INPUT",
            validationErrors: [
              { property: "password", value: "two words", constraints: { minLength: "must be longer" } },
            ],
          },
        },
      ],
    },
    {
      kind: "invalid",
      message: "Argument Validation Error",
      code: "BAD_USER_INPUT",
      fields: [issue(["password"], "must be longer")],
    },
  ),
  refused(
    "extensions-field",
    "GraphQL-like entries that name the field itself, as Directus sends them",
    400,
    {
      errors: [
        {
          message: 'Validation failed for field "title". Value is required.',
          extensions: { field: "title", path: [], type: "nnull", code: "FAILED_VALIDATION" },
        },
      ],
    },
    {
      kind: "invalid",
      code: "FAILED_VALIDATION",
      fields: [issue(["title"], 'Validation failed for field "title". Value is required.')],
    },
  ),
  refused(
    "pascal",
    "Names that begin with capitals",
    404,
    { Errors: [{ Code: "NoSuchOrder", Message: "There is no such order" }] },
    { kind: "not-found", message: "There is no such order", code: "NoSuchOrder" },
  ),
];
