import { issue, refused } from "../example.ts";

export const examples = [
  refused(
    "oauth",
    "A code and its description",
    400,
    { error: "invalid_grant", error_description: "This grant has expired" },
    { kind: "bad-request", message: "This grant has expired", code: "invalid_grant" },
  ),
  refused(
    "couch",
    "A code and its reason",
    409,
    { error: "conflict", reason: "Somebody else has saved it." },
    { kind: "conflict", message: "Somebody else has saved it.", code: "conflict" },
  ),
  refused(
    "zendesk",
    "A code, a description and a map of fields",
    422,
    {
      error: "RecordInvalid",
      description: "Not all values are right",
      details: { email: [{ description: "The address is taken", error: "DuplicateValue" }] },
    },
    {
      kind: "invalid",
      message: "Not all values are right",
      code: "RecordInvalid",
      fields: [issue(["email"], "The address is taken")],
    },
  ),
  refused(
    "bearer",
    "The header alone (RFC 6750)",
    401,
    undefined,
    { kind: "unauthenticated", message: "The access token expired", code: "invalid_token" },
    {
      headers: {
        "WWW-Authenticate": 'Bearer realm="x", error="invalid_token", error_description="The access token expired"',
      },
    },
  ),
];
