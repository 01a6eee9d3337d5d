import type { Example, ExampleResponse } from "../dialect.ts";

const at = Date.parse;

const json = { "Content-Type": "application/json" };
const now = "2026-01-15T12:00:00Z";

function refused(status: number, code: string, message: string, details?: unknown): ExampleResponse {
  const error = { code, message, ...(details !== undefined && { details }), request_id: `req_sn${status}` };
  return { status, headers: json, body: { error } };
}

const start = { method: "POST", path: "/v1/migrations", json: { name: "orders to v2", source: "orders" } } as const;

/** The replies of the Sensei API: those of its page in its order, then what its other pages show. */
export const examples: readonly Example[] = [
  {
    id: "sensei-200",
    title: "Migrations listed",
    documented: true,
    printed: false,
    request: { method: "GET", path: "/v1/migrations?page=1" },
    response: {
      status: 200,
      headers: json,
      body: {
        data: [
          { id: "mig_abc123", name: "orders to v2", status: "running", progress_percent: 40 },
          { id: "mig_abc122", name: "users to v2", status: "completed", progress_percent: 100 },
        ],
        pagination: { total: 150, page: 1, per_page: 50, total_pages: 3, has_next: true, has_prev: false },
      },
    },
    expected: {
      kind: "success",
      data: [
        { id: "mig_abc123", name: "orders to v2", status: "running", progress_percent: 40 },
        { id: "mig_abc122", name: "users to v2", status: "completed", progress_percent: 100 },
      ],
      page: { number: 1, perPage: 50, total: 150, pages: 3, hasNext: true, hasPrevious: false },
      job: undefined,
    },
  },
  {
    id: "sensei-201",
    title: "Connection created",
    documented: true,
    printed: false,
    request: { method: "POST", path: "/v1/connections", json: { name: "warehouse" } },
    response: { status: 201, headers: json, body: { id: "con_77", name: "warehouse" } },
    expected: { kind: "created", data: { id: "con_77", name: "warehouse" }, job: undefined },
  },
  {
    id: "sensei-202",
    title: "Migration accepted",
    documented: true,
    printed: true,
    request: start,
    response: {
      status: 202,
      headers: json,
      body: { id: "mig_abc123", status: "pending", status_url: "/v1/migrations/mig_abc123" },
    },
    expected: {
      kind: "accepted",
      job: { id: "mig_abc123", statusUrl: "/v1/migrations/mig_abc123", state: "pending", rawState: "pending" },
    },
  },
  {
    id: "sensei-204",
    title: "Connection deleted",
    documented: true,
    printed: true,
    request: { method: "DELETE", path: "/v1/connections/con_77" },
    response: { status: 204 },
    expected: { kind: "no-content", data: undefined },
  },
  {
    id: "sensei-400",
    title: "The name is missing",
    documented: true,
    printed: true,
    request: { method: "POST", path: "/v1/migrations", json: { source: "orders" } },
    response: {
      status: 400,
      headers: json,
      body: {
        error: {
          code: "E7003",
          message: "Invalid request: missing required field 'name'",
          details: { field: "name", reason: "required" },
          request_id: "req_abc123def456",
        },
      },
    },
    expected: {
      kind: "invalid",
      code: "E7003",
      message: "Invalid request: missing required field 'name'",
      requestId: "req_abc123def456",
      fields: [{ path: ["name"], message: "required" }],
    },
  },
  {
    id: "sensei-401",
    title: "API key missing or wrong",
    documented: true,
    printed: false,
    request: { method: "GET", path: "/v1/migrations" },
    response: refused(401, "unauthorized", "Invalid API key provided"),
    expected: {
      kind: "unauthenticated",
      code: "unauthorized",
      message: "Invalid API key provided",
      requestId: "req_sn401",
    },
  },
  {
    id: "sensei-403",
    title: "The key may not start migrations",
    documented: true,
    printed: false,
    request: start,
    response: refused(403, "forbidden", "This API key may read migrations, not start them"),
    expected: { kind: "forbidden", code: "forbidden", message: "This API key may read migrations, not start them" },
  },
  {
    id: "sensei-404",
    title: "No such migration",
    documented: true,
    printed: false,
    request: { method: "GET", path: "/v1/migrations/mig_gone" },
    response: refused(404, "not_found", "There is no migration mig_gone"),
    expected: { kind: "not-found", code: "not_found", message: "There is no migration mig_gone" },
  },
  {
    id: "sensei-405",
    title: "A migration cannot be replaced",
    documented: true,
    printed: false,
    request: { method: "PUT", path: "/v1/migrations/mig_abc123", json: { name: "orders to v3" } },
    response: {
      ...refused(405, "method_not_allowed", "A migration cannot be replaced"),
      headers: { ...json, Allow: "GET, DELETE" },
    },
    expected: {
      kind: "method-not-allowed",
      code: "method_not_allowed",
      message: "A migration cannot be replaced",
      method: "PUT",
    },
  },
  {
    id: "sensei-409",
    title: "The migration is already running",
    documented: true,
    printed: false,
    request: { method: "POST", path: "/v1/migrations/mig_abc123/start" },
    response: refused(409, "conflict", "Migration mig_abc123 is already running"),
    expected: { kind: "conflict", code: "conflict", message: "Migration mig_abc123 is already running" },
  },
  {
    id: "sensei-413",
    title: "The mapping file is too large",
    documented: true,
    printed: false,
    request: {
      method: "PUT",
      path: "/v1/migrations/mig_abc123/mapping",
      headers: { "Content-Type": "application/json" },
    },
    response: refused(413, "payload_too_large", "A mapping file may have up to 10 MB"),
    expected: {
      kind: "content-too-large",
      code: "payload_too_large",
      message: "A mapping file may have up to 10 MB",
      method: "PUT",
    },
  },
  {
    id: "sensei-415",
    title: "The mapping file is not JSON",
    documented: true,
    printed: false,
    request: { method: "PUT", path: "/v1/migrations/mig_abc123/mapping", headers: { "Content-Type": "text/csv" } },
    response: refused(415, "unsupported_media_type", "Send the mapping as application/json"),
    expected: {
      kind: "unsupported-media-type",
      code: "unsupported_media_type",
      message: "Send the mapping as application/json",
      method: "PUT",
    },
  },
  {
    id: "sensei-422",
    title: "The batch size is out of range",
    documented: true,
    printed: false,
    request: { method: "POST", path: "/v1/migrations", json: { name: "orders to v2", options: { batch_size: 0 } } },
    response: refused(422, "E7005", "The batch size is out of range", {
      field: "options.batch_size",
      reason: "must be between 1 and 10,000",
    }),
    expected: {
      kind: "invalid",
      code: "E7005",
      message: "The batch size is out of range",
      fields: [{ path: ["options", "batch_size"], message: "must be between 1 and 10,000" }],
    },
  },
  {
    id: "sensei-429",
    title: "Rate limit exceeded",
    documented: true,
    printed: false,
    request: { method: "GET", path: "/v1/migrations" },
    response: {
      status: 429,
      headers: {
        ...json,
        "X-RateLimit-Limit": "1000",
        "X-RateLimit-Remaining": "0",
        "X-RateLimit-Reset": "1677849600",
        "Retry-After": "60",
      },
      body: {
        error: { code: "E7006", message: "This key has used up its requests for the hour", request_id: "req_sn429" },
      },
    },
    now: "2023-03-03T13:19:00Z",
    expected: {
      kind: "rate-limited",
      code: "E7006",
      message: "This key has used up its requests for the hour",
      requestId: "req_sn429",
      retryAt: at("2023-03-03T13:20:00Z"),
      rateLimit: { limit: 1000, remaining: 0, resetAt: at("2023-03-03T13:20:00Z") },
    },
  },
  {
    id: "sensei-500",
    title: "The server failed",
    documented: true,
    printed: false,
    request: { method: "GET", path: "/v1/migrations/mig_abc123" },
    response: refused(500, "E9001", "The migration service met an unexpected error"),
    expected: {
      kind: "server-error",
      code: "E9001",
      message: "The migration service met an unexpected error",
      requestId: "req_sn500",
    },
  },
  {
    id: "sensei-502",
    title: "An upstream failed while a migration was started",
    documented: true,
    printed: false,
    request: start,
    response: refused(502, "E9002", "The source database did not answer properly"),
    expected: {
      kind: "bad-gateway",
      code: "E9002",
      message: "The source database did not answer properly",
      method: "POST",
    },
  },
  {
    id: "sensei-503",
    title: "Overloaded",
    documented: true,
    printed: false,
    request: { method: "GET", path: "/v1/migrations" },
    response: {
      ...refused(503, "E9003", "Sensei is busy with other migrations"),
      headers: { ...json, "Retry-After": "20" },
    },
    now,
    expected: {
      kind: "unavailable",
      code: "E9003",
      message: "Sensei is busy with other migrations",
      retryAt: at(now) + 20_000,
    },
  },
  {
    id: "sensei-504",
    title: "An upstream took too long while a migration was started",
    documented: true,
    printed: false,
    request: start,
    response: refused(504, "E9004", "The source database took too long"),
    expected: {
      kind: "gateway-timeout",
      code: "E9004",
      message: "The source database took too long",
      method: "POST",
    },
  },
  {
    id: "sensei-200-running",
    title: "A migration at work",
    documented: false,
    printed: false,
    request: { method: "GET", path: "/v1/migrations/mig_abc123" },
    response: {
      status: 200,
      headers: json,
      body: {
        id: "mig_abc123",
        status: "running",
        progress: { overall_percent: 42, current_phase: "copying orders" },
        links: { self: "/v1/migrations/mig_abc123" },
      },
    },
    expected: {
      kind: "success",
      job: {
        id: "mig_abc123",
        statusUrl: "/v1/migrations/mig_abc123",
        state: "running",
        rawState: "running",
        progress: 0.42,
        phase: "copying orders",
      },
    },
  },
  {
    id: "sensei-200-plan-ready",
    title: "A plan that waits for approval",
    documented: false,
    printed: false,
    request: { method: "GET", path: "/v1/migrations/mig_abc123" },
    response: { status: 200, headers: json, body: { id: "mig_abc123", status: "plan_ready" } },
    expected: { kind: "success", job: { id: "mig_abc123", state: "paused", rawState: "plan_ready" } },
  },
  {
    id: "sensei-200-failed",
    title: "A migration that failed",
    documented: false,
    printed: false,
    request: { method: "GET", path: "/v1/migrations/mig_abc123" },
    response: {
      status: 200,
      headers: json,
      body: {
        id: "mig_abc123",
        status: "failed",
        progress: { overall_percent: 71, current_phase: "validating" },
        error: { code: "E4102", message: "12 orders do not match their copies" },
      },
    },
    expected: {
      kind: "success",
      message: "12 orders do not match their copies",
      code: "E4102",
      job: {
        id: "mig_abc123",
        state: "failed",
        rawState: "failed",
        progress: 0.71,
        phase: "validating",
        message: "12 orders do not match their copies",
      },
    },
  },
  {
    id: "sensei-201-self",
    title: "A migration created, with its address among the links",
    documented: false,
    printed: false,
    request: start,
    response: {
      status: 201,
      headers: json,
      body: { id: "mig_abc124", status: "pending", links: { self: "/v1/migrations/mig_abc124" } },
    },
    expected: {
      kind: "created",
      job: { id: "mig_abc124", statusUrl: "/v1/migrations/mig_abc124", state: "pending", rawState: "pending" },
    },
  },
  {
    id: "sensei-401-help",
    title: "API key refused, with a page that helps",
    documented: false,
    printed: true,
    request: { method: "GET", path: "/v1/migrations" },
    response: {
      status: 401,
      headers: json,
      body: {
        error: {
          code: "unauthorized",
          message: "Invalid API key provided",
          documentation_url: "https://docs.sensei.ai/authentication",
        },
      },
    },
    expected: {
      kind: "unauthenticated",
      code: "unauthorized",
      message: "Invalid API key provided",
      helpUrl: "https://docs.sensei.ai/authentication",
    },
  },
  {
    id: "sensei-409-approval",
    title: "The mappings need an approval",
    documented: false,
    printed: false,
    request: { method: "POST", path: "/v1/migrations/mig_abc123/start" },
    response: refused(409, "approval_required", "Mappings require manual approval"),
    expected: {
      kind: "approval-required",
      code: "approval_required",
      message: "Mappings require manual approval",
      approvals: { roles: [] },
    },
  },
  {
    id: "sensei-422-word",
    title: "Validation failed, in a word code",
    documented: false,
    printed: false,
    request: { method: "POST", path: "/v1/migrations", json: { name: "orders to v2", tables: [{ name: "" }] } },
    response: refused(422, "validation_error", "A table has no name", {
      field: "tables.0.name",
      reason: "must not be empty",
    }),
    expected: {
      kind: "invalid",
      code: "validation_error",
      fields: [{ path: ["tables", 0, "name"], message: "must not be empty" }],
    },
  },
];
