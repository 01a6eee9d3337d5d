import { describe, expect, it } from "vitest";
import { deployforge } from "../../src/dialects/deployforge/index.ts";
import type { Dialect } from "../../src/dialects/dialect.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { resource } from "../../src/dialects/resource/index.ts";
import { sensei } from "../../src/dialects/sensei/index.ts";
import { versioner } from "../../src/dialects/versioner/index.ts";

const url = "https://api.example.com/v1/things";

function read(dialect: Dialect, status: number, body: unknown) {
  const request = { method: "POST", url };
  return readOutcome({ status, headers: new Headers(), body, url, receivedAt: 0, request }, [dialect]);
}

const lists: readonly [string, (entries: unknown[]) => ReturnType<typeof read>, place: object, words: string][] = [
  [
    "DeployForge",
    (errors) => read(deployforge, 422, { status: "error", message: "No", data: { errors } }),
    { field: "zone" },
    "message",
  ],
  ["Versioner", (detail) => read(versioner, 422, { detail }), { loc: ["body", "zone"] }, "msg"],
  [
    "the Resource API",
    (details) => read(resource, 400, { error: { code: "validation_error", details } }),
    { field: "zone" },
    "issue",
  ],
  ["Sensei", (details) => read(sensei, 422, { error: { code: "E7005", details } }), { field: "zone" }, "reason"],
];

describe.each(lists)("a field list of %s", (_, readList, place, words) => {
  it("takes an entry that names no field for one about the form as a whole", () => {
    expect(readList([{ ...place, [words]: "bad" }, { [words]: "general" }])).toMatchObject({
      kind: "invalid",
      fields: [
        { path: ["zone"], message: "bad" },
        { path: [], message: "general" },
      ],
    });
  });

  it.each([
    [null],
    [7],
    [[]],
    [{}],
    [{ ...place }],
    [{ ...place, [words]: "" }],
    [{ ...place, [words]: { deep: true } }],
  ])("leaves out an entry that says nothing, and no other: %j", (odd) => {
    expect(readList([odd, { ...place, [words]: "bad" }, odd])).toMatchObject({
      kind: "invalid",
      fields: [{ path: ["zone"], message: "bad" }],
    });
  });

  it("keeps what is said of a field whose name is of the wrong type", () => {
    const nameless = Object.fromEntries(Object.keys(place).map((key) => [key, { deep: true }]));
    expect(readList([{ ...nameless, [words]: "bad" }])).toMatchObject({ fields: [{ path: [], message: "bad" }] });
  });
});

describe("a field list without an entry that says something", () => {
  it.each([[[]], [[null]]])("makes a refusal by rule of a 422 of Versioner: %j", (detail) => {
    expect(read(versioner, 422, { detail })).toMatchObject({ kind: "unprocessable" });
    expect(read(versioner, 400, { detail })).toMatchObject({ kind: "bad-request" });
  });

  it("makes a refusal by rule of a 422 of DeployForge, which keeps its message", () => {
    expect(read(deployforge, 422, { status: "error", message: "It is frozen", data: { errors: [{}] } })).toMatchObject({
      kind: "unprocessable",
      message: "It is frozen",
    });
  });
});

describe("a check of Versioner that names no code", () => {
  const frozen = {
    error: "Deployment blocked",
    message: "No deployments on Fridays",
    retry_after: "2026-01-16T08:00:00Z",
    details: { window_name: "Weekend", window_end: "2026-01-16T09:00:00Z" },
  };

  it.each([frozen, { detail: frozen }, { ...frozen, error: undefined }])("is read like one that does: %j", (body) => {
    expect(read(versioner, 423, body)).toMatchObject({
      kind: "locked",
      message: "No deployments on Fridays",
      retryAt: Date.parse("2026-01-16T08:00:00Z"),
      window: { name: "Weekend", endsAt: Date.parse("2026-01-16T09:00:00Z") },
    });
  });

  it("asks for approval when it counts approvals", () => {
    const details = { required_approvals: "3", current_approvals: 1, approver_roles: ["lead", null] };
    expect(read(versioner, 428, { message: "Two leads must agree", details })).toMatchObject({
      kind: "approval-required",
      message: "Two leads must agree",
      approvals: { required: 3, current: 1, roles: ["lead"] },
    });
  });

  it("is none when it has neither an error nor details", () => {
    expect(read(versioner, 423, { message: "upstream" })).toMatchObject({ kind: "locked", dialect: "http" });
  });

  it("keeps a sentence under 428 that says no more than our kind is called", () => {
    expect(read(versioner, 428, { detail: "Approval required" })).toMatchObject({
      kind: "precondition-required",
      message: "Approval required",
    });
  });
});

describe("a number that comes as text, or a text that comes as a number", () => {
  it("is read in a job of DeployForge", () => {
    const data = { job_id: 77, status_url: "/jobs/77" };
    expect(read(deployforge, 202, { status: "success", data })).toMatchObject({ job: { id: "77" } });
    expect(read(deployforge, 200, { id: 12, current_state: "running", progress: "65" })).toMatchObject({
      job: { id: "12", progress: 0.65 },
    });
  });

  it("is read in a job of Sensei, and in where its list stands", () => {
    const progress = { overall_percent: "42.5" };
    expect(read(sensei, 200, { id: 12, status: "running", progress })).toMatchObject({
      job: { id: "12", progress: 0.425 },
    });
    expect(read(sensei, 200, { data: [], pagination: { page: "2", total: "0" } })).toMatchObject({
      page: { number: 2, total: 0 },
    });
  });

  it("is read in a request id", () => {
    expect(read(resource, 404, { error: { message: "No such user" }, meta: { request_id: 12345 } })).toMatchObject({
      requestId: "12345",
    });
  });

  it.each(["", " ", "65 %", "0x10", "1e3", "NaN", "Infinity", true, [65]])("is none of %j", (progress) => {
    expect(read(deployforge, 200, { id: "1", current_state: "running", progress })).not.toHaveProperty("job.progress");
  });
});

describe("a reply of Sensei that is wrapped in data", () => {
  const job = { id: "mig_1", status: "RUNNING", status_url: "/v1/migrations/mig_1" };

  it.each([200, 202])("is unwrapped, and its job read, under %i", (status) => {
    expect(read(sensei, status, { data: job })).toMatchObject({
      data: job,
      job: {
        id: "mig_1",
        state: "running",
        rawState: "RUNNING",
        statusUrl: "https://api.example.com/v1/migrations/mig_1",
      },
    });
  });

  it("is unwrapped when it is no job, and left as it is beside an id of its own", () => {
    expect(read(sensei, 200, { data: { name: "x" } })).toMatchObject({ data: { name: "x" } });
    const connector = { id: "con_1", data: { name: "x" } };
    expect(read(sensei, 200, connector)).toMatchObject({ data: connector });
    expect(read(sensei, 200, { data: null })).toMatchObject({ data: { data: null } });
  });
});
