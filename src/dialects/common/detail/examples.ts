import { issue, refused } from "../example.ts";

export const examples = [
  refused("detail", "A text", 404, { detail: "No such order" }, { kind: "not-found", message: "No such order" }),
  refused(
    "detail-list",
    "A list, as FastAPI gives it: pydantic 2 and 1",
    422,
    {
      detail: [
        { type: "missing", loc: ["body", "lines", 0, "sku"], msg: "Field required", input: {} },
        { type: "missing", loc: ["body", "query"], msg: "Field required", input: {} },
        { type: "value_error.missing", loc: ["query", "path"], msg: "field required" },
      ],
    },
    {
      kind: "invalid",
      message: undefined,
      fields: [
        issue(["lines", 0, "sku"], "Field required", "missing"),
        issue(["query"], "Field required", "missing"),
        issue(["path"], "field required", "value_error.missing"),
      ],
    },
  ),
  refused(
    "detail-no-json",
    "A body that is no JSON: an offset, and no field",
    422,
    {
      detail: [
        {
          type: "json_invalid",
          loc: ["body", 17],
          msg: "JSON decode error",
          input: {},
          ctx: { error: "Expecting value" },
        },
      ],
    },
    { kind: "invalid", fields: [issue([], "JSON decode error", "json_invalid")] },
  ),
  refused(
    "detail-object",
    "An object with a code and a wait",
    429,
    { detail: { code: "slow_down", message: "One export at a time", retry_after: 12.5 } },
    { kind: "rate-limited", message: "One export at a time", code: "slow_down", retryAt: 12_500 },
    { now: "1970-01-01T00:00:00Z" },
  ),
  refused(
    "detail-approval",
    "An object under 402 that asks for an approval",
    402,
    { detail: { code: "needs_review", message: "Above your limit", requires_approval: true } },
    { kind: "approval-required", message: "Above your limit", code: "needs_review", approvals: { roles: [] } },
  ),
  refused(
    "detail-one-text",
    "A list of one text, as Django REST framework gives it at the root",
    400,
    { detail: ["The export is running already."] },
    { kind: "invalid", message: "The export is running already." },
  ),
];
