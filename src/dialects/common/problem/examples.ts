import { issue, refused } from "../example.ts";

const headers = { "Content-Type": "application/problem+json" };

export const examples = [
  refused(
    "problem",
    "Problem details of a type of its own",
    403,
    {
      type: "https://example.com/probs/out-of-credit",
      title: "You do not have enough credit.",
      detail: "30 are left of the 50 that this costs.",
    },
    {
      kind: "forbidden",
      message: "30 are left of the 50 that this costs.",
      code: "https://example.com/probs/out-of-credit",
    },
    { headers },
  ),
  refused(
    "problem-map",
    "Problem details with a map of fields, as ASP.NET sends them",
    400,
    {
      type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
      title: "One or more validation errors occurred.",
      status: 400,
      errors: {
        "": ["The dates overlap."],
        "$.items[0].price": ["No number."],
        Name: ["The Name field is required.", "Too short."],
      },
      traceId: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
    },
    {
      kind: "invalid",
      message: "One or more validation errors occurred.",
      code: undefined,
      requestId: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
      fields: [
        issue([], "The dates overlap."),
        issue(["items", 0, "price"], "No number."),
        issue(["Name"], "The Name field is required."),
        issue(["Name"], "Too short."),
      ],
    },
  ),
  refused(
    "problem-pointers",
    "Problem details with JSON pointers (RFC 9457 §3)",
    422,
    {
      type: "https://example.net/validation-error",
      title: "Your request is not valid.",
      errors: [
        { detail: "must be a positive integer", pointer: "#/age" },
        { detail: "must be green or red", pointer: "#/profile/favourite~1color" },
      ],
    },
    {
      kind: "invalid",
      message: "Your request is not valid.",
      code: "https://example.net/validation-error",
      fields: [
        issue(["age"], "must be a positive integer"),
        issue(["profile", "favourite/color"], "must be green or red"),
      ],
    },
    { headers },
  ),
  refused(
    "problem-params",
    "Problem details with invalid-params (RFC 7807 §3)",
    400,
    {
      type: "https://example.net/validation-error",
      title: "Your parameters did not validate.",
      "invalid-params": [
        { name: "age", reason: "must be a positive integer" },
        { name: "path", reason: "must not be empty" },
      ],
    },
    {
      kind: "invalid",
      message: "Your parameters did not validate.",
      fields: [issue(["age"], "must be a positive integer"), issue(["path"], "must not be empty")],
    },
    { headers },
  ),
  refused(
    "problem-violations",
    "Problem details with violations",
    400,
    {
      title: "Constraint violation",
      status: 400,
      violations: [
        { field: "create.order.name", message: "must not be blank" },
        { propertyPath: "lines[0].sku", message: "is not known" },
      ],
    },
    {
      kind: "invalid",
      message: "Constraint violation",
      fields: [issue(["create", "order", "name"], "must not be blank"), issue(["lines", 0, "sku"], "is not known")],
    },
    { headers },
  ),
  refused(
    "problem-debug",
    "Problem details out of a debugger",
    500,
    {
      title: "Internal Server Error",
      status: 500,
      detail: "Connection to db-1 was lost",
      exception: "PDOException",
      trace: ["#0 index.php"],
    },
    { kind: "server-error", message: undefined, code: undefined },
    { headers },
  ),
];
