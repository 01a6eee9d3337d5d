import { refused } from "../example.ts";

export const examples = [
  refused(
    "operation",
    "Accepted, with the place to look in a header",
    202,
    { id: "22", status: "NotStarted" },
    {
      kind: "accepted",
      retryAt: 5000,
      job: { id: "22", statusUrl: "/operations/22", state: "pending", rawState: "NotStarted" },
    },
    { headers: { "Operation-Location": "/operations/22", "Retry-After": "5" }, now: "1970-01-01T00:00:00Z" },
  ),
  refused(
    "prediction",
    "Created, and it works on",
    201,
    {
      id: "p1",
      status: "starting",
      logs: "",
      error: null,
      urls: { get: "/predictions/p1", cancel: "/predictions/p1/cancel" },
    },
    { kind: "created", job: { id: "p1", statusUrl: "/predictions/p1", state: "running", rawState: "starting" } },
  ),
  refused(
    "lro",
    "Google's operation at its end",
    200,
    { name: "operations/op-1", metadata: { progressPercent: 100 }, done: true, response: { name: "books/1" } },
    { kind: "success", job: { id: "operations/op-1", state: "succeeded", progress: 1 } },
    { method: "GET" },
  ),
  refused(
    "failed",
    "A job that has failed is a success that tells of it",
    200,
    {
      id: "j1",
      status: "failed",
      progress: "40",
      finished_at: "2026-01-15T12:00:00Z",
      error: { code: "NO_SPACE", message: "The disk was full" },
    },
    {
      kind: "success",
      message: "The disk was full",
      code: "NO_SPACE",
      job: { id: "j1", state: "failed", rawState: "failed", progress: 0.4, message: "The disk was full" },
    },
    { method: "GET" },
  ),
  refused(
    "run",
    "How it ended stands in a second word",
    200,
    { id: 7, run_number: 3, status: "completed", conclusion: "cancelled" },
    { kind: "success", job: { id: "7", state: "cancelled", rawState: "completed" } },
    { method: "GET" },
  ),
  refused(
    "order",
    "A thing with a state is no work",
    200,
    { id: "ord_1", status: "pending", total: 1200, currency: "EUR" },
    { kind: "success", job: undefined },
    { method: "GET" },
  ),
  refused(
    "change-request",
    "Accepted, for somebody to agree to",
    202,
    { code: "approval_required", status: "approval_required", message: "This change needs a second pair of eyes." },
    { kind: "approval-required", message: "This change needs a second pair of eyes.", code: "approval_required" },
  ),
];
