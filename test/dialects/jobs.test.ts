import { describe, expect, it } from "vitest";
import { job } from "../../src/dialects/common/job/rules.ts";
import { deployforge } from "../../src/dialects/deployforge/index.ts";
import type { Dialect } from "../../src/dialects/dialect.ts";
import { toJobState } from "../../src/dialects/jobState.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { resource } from "../../src/dialects/resource/index.ts";
import { sensei } from "../../src/dialects/sensei/index.ts";

const url = "https://api.example.com/v1/migrations/mig_1";

function read(dialect: Dialect, status: number, body: unknown) {
  const request = { method: "GET", url };
  return readOutcome({ status, headers: new Headers(), body, url, receivedAt: 0, request }, [dialect]);
}

describe("toJobState", () => {
  it.each([
    ["running", "running"],
    ["In Progress", "running"],
    ["not-started", "pending"],
    ["COMPLETED", "succeeded"],
    ["Cancelled", "cancelled"],
    ["canceled", "cancelled"],
    ["timed_out", "failed"],
    ["NotYetSucceeded", undefined],
    ["InProgress", "running"],
    ["NotStarted", "pending"],
    ["TimedOut", "failed"],
    ["SomeFailure", "failed"],
    ["validation_failed", "failed"],
    ["FailedToStart", "failed"],
    ["NotFailed", undefined],
    ["retrying-after-failure", undefined],
    ["RecoveringFromFailure", undefined],
    ["failover", undefined],
    ["unfailed", undefined],
    ["unfinished", undefined],
    ["build_in_progress", "running"],
    ["completed_with_errors", "succeeded"],
    ["planned_and_finished", "succeeded"],
    ["internal_error", "failed"],
    ["TIMEDOUT", "failed"],
    ["requires_action", "paused"],
    ["skipped", "cancelled"],
    ["in_process", "running"],
    ["throttled", "pending"],
    ["not_ready", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("takes %j for %s", (word, state) => {
    expect(toJobState(word)).toBe(state);
  });
});

describe("a migration of Sensei", () => {
  it.each([
    ["pending", "pending"],
    ["approved", "pending"],
    ["planning", "running"],
    ["running", "running"],
    ["pausing", "running"],
    ["validating", "running"],
    ["rolling_back", "running"],
    ["plan_ready", "paused"],
    ["paused", "paused"],
    ["completed", "succeeded"],
    ["failed", "failed"],
    ["rolled_back", "failed"],
    ["cancelled", "cancelled"],
  ])("that is %s is %s", (word, state) => {
    expect(read(sensei, 200, { id: "mig_1", status: word })).toMatchObject({
      kind: "success",
      job: { state, rawState: word },
    });
  });

  it.each([[{ id: "con_1", status: "active" }], [{ id: "con_1" }], [{ status: "ok" }]])(
    "is not what %j describes",
    (body) => {
      expect(read(sensei, 200, body)).toEqual({ kind: "success", status: 200, data: body });
    },
  );

  it("is followed when it was only just accepted and has no word or a new one for its state", () => {
    expect(read(sensei, 202, { id: "mig_1", status_url: "/v1/x" })).toMatchObject({
      job: { id: "mig_1", state: "pending" },
    });
    expect(read(sensei, 202, { id: "mig_1", status: "warming_up" })).toMatchObject({
      job: { state: "unknown", rawState: "warming_up" },
    });
    expect(read(sensei, 202, {})).not.toHaveProperty("job");
  });

  it.each([
    [{ progress: { overall_percent: 42 } }, 0.42],
    [{ progress_percent: 42 }, 0.42],
    [{ progress_percent: 104 }, 1],
    [{ progress_percent: -3 }, 0],
    [{ progress: "42 %" }, undefined],
    [{}, undefined],
  ])("with %j has done %s", (progress, expected) => {
    expect(read(sensei, 200, { id: "mig_1", status: "running", ...progress })).toHaveProperty("job.state", "running");
    const { job } = read(sensei, 200, { id: "mig_1", status: "running", ...progress }) as {
      job: { progress?: number };
    };
    expect(job.progress).toBe(expected);
  });
});

describe("a job of DeployForge", () => {
  it("keeps a word for its state that nobody knows", () => {
    const body = { id: "job_1", current_state: "baking", progress: 10 };
    expect(read(deployforge, 200, body)).toMatchObject({
      data: body,
      job: { state: "unknown", rawState: "baking", progress: 0.1 },
    });
  });

  it("is not what other data describe", () => {
    expect(read(deployforge, 200, { status: "success", data: { id: "dep_1", progress: 5 } })).not.toHaveProperty("job");
    expect(read(deployforge, 200, { status: "success", data: [1, 2] })).toMatchObject({ data: [1, 2] });
  });
});

describe("a success of the Resource API", () => {
  it("is unwrapped when it is wrapped, and kept whole when it is not", () => {
    expect(read(resource, 200, { data: null })).toMatchObject({ kind: "success", data: null });
    expect(read(resource, 200, { items: [] })).toMatchObject({ kind: "success", data: { items: [] } });
  });
});

function jobIn(
  body: unknown,
  { status = 200, headers = {}, at = url.replace("migrations", "things"), method = "GET" } = {},
) {
  const request = { method, url: at };
  const reply = { status, headers: new Headers(headers), body, url: at, receivedAt: 0, request };
  const outcome = readOutcome(reply, [job]);
  return "job" in outcome ? outcome.job : undefined;
}

describe("a thing with a state", () => {
  it.each([
    { id: 1, topic: "Weekly", type: 2, status: "waiting", start_time: "2026-01-15T12:00:00Z", duration: 60 },
    { id: "sub_1", object: "subscription", status: "canceled", canceled_at: 1, ended_at: 1, start_date: 1 },
    { id: "ch_1", object: "charge", status: "failed", failure_message: "Your card was declined." },
    { id: "pi_1", object: "payment_intent", status: "processing", amount: 1 },
    { id: 1, name: "Ann", job_title: "Nurse", status: "pending" },
    { id: 1, job_id: 7, candidate: "Ann", status: "pending" },
    { id: 1, task: "Buy milk", status: "pending", completed: false },
    { name: "Buy milk", done: false },
    { name: "Buy milk", metadata: { list: 1 }, done: true },
    { id: 1, employee: "Ann", start_date: "2026-01-01", end_date: "2026-01-03", status: "pending" },
    { id: 1, room: "Blue", start_time: "2026-01-01", end_time: "2026-01-03", status: "cancelled" },
    { id: 1, name: "#D1", status: "completed", completed_at: "2026-01-01", total_price: "1" },
    { id: "x", title: "Fix it", state: "Done", completedAt: "2026-01-01" },
    { id: "x", title: "Fix it", state: { name: "In Progress" } },
    { id: 1, title: "React", status: "completed", progress: 100 },
    { id: 1, subject: "Fix it", status: "In progress", percentageDone: 50, startDate: "2026-01-01" },
    { sid: "CA", status: "completed", start_time: "2026-01-01", end_time: "2026-01-01", duration: "3" },
    { id: 1, subject: "Help", status: "pending", priority: "high", type: "task" },
    { id: 1, name: "web", status: "running", ip: "10.0.0.1" },
    { id: 1, name: "web", status: "running" },
    { id: 1, label: "web", status: "provisioning", type: "g6", region: "us" },
    { name: "example.com", status: "pending", created_on: "2026-01-01" },
    { id: 1, name: "Ann", status: "terminated", end_date: "2026-01-01" },
    { id: 12, name: "Payroll", state: "CA", city: "Los Angeles" },
    { status: "running" },
    { status: "success", message: "Profile was saved." },
    { status: "success", data: { id: 1, status: "active" } },
    { kind: "Deployment", metadata: {}, status: { replicas: 1 } },
    { job: { id: 1, title: "Nurse", status: "open" } },
    { task: { id: 1, name: "Buy milk", status: "pending" } },
    { jobs: [{ id: 1, status: "running" }] },
  ])("is no work: %j", (body) => {
    expect(jobIn(body)).toBeUndefined();
    expect(jobIn(body, { status: 201, method: "POST" })).toBeUndefined();
  });

  it("is no work either where jobs for people are found", () => {
    const at = "https://api.example.com/v1/jobs/1";
    expect(jobIn({ id: 1, title: "Nurse", status: "pending" }, { at })).toBeUndefined();
    expect(jobIn({ status: "success", data: { id: 1, title: "Nurse", status: "open" } }, { at })).toBeUndefined();
  });
});

describe("work", () => {
  it.each([
    ["uploading", "running"],
    ["processing_entities", "running"],
    ["PROGRESS", "running"],
    ["RETRY", "running"],
    ["started", "running"],
    ["in_queue", "pending"],
    ["Open", "pending"],
    ["waiting_for_resource", "pending"],
    ["manual", "paused"],
    ["completed_with_errors", "succeeded"],
    ["killed", "failed"],
    ["internal_error", "failed"],
    ["skipped", "cancelled"],
    ["marinated", "unknown"],
  ])("that is %j is %s, and no word ends it", (word, state) => {
    expect(jobIn({ job_id: "1", status: word, started_at: null })).toMatchObject({ id: "1", state, rawState: word });
  });

  it.each([
    ["its type", { id: 1, object: "fine_tuning.job", status: "validating_files" }],
    ["an id of a job and no other", { run_id: 7, state: "pending" }],
    ["a word that only work has", { id: 1, ref: "main", status: "queued" }],
    ["having nothing else to tell", { number: 25, id: "5034", state: "pending", created_at: "2026-01-15" }],
    ["its end, where its name is all that it has", { name: "22", status: "Canceled", endTime: "2026-01-15" }],
    ["its own address", { id: 46, ref: "main", status: "pending", web_url: "https://x.example/pipelines/46" }],
    ["an address for the next look", { ticket_id: "t1", status: "accepted", status_url: "/v1/tickets/t1/status" }],
    ["when it was begun", { id: 1, ref: "main", status: "failed", finished_at: null }],
  ])("is known by %s", (_, body) => {
    expect(jobIn(body)).toBeDefined();
  });

  it("is known by the address that was asked", () => {
    const body = { id: "e1", status: "completed", rows: 12 };
    expect(jobIn(body, { at: "https://api.example.com/v1/exports/e1" })).toMatchObject({ state: "succeeded" });
    expect(jobIn(body, { at: "https://api.example.com/v1/exports/e1/status" })).toMatchObject({ state: "succeeded" });
    expect(jobIn(body)).toBeUndefined();
  });

  it.each([
    ["completed", { conclusion: "failure" }, "failed"],
    ["completed", { conclusion: "action_required" }, "paused"],
    ["completed", { result: "Nothing failed in this run" }, "succeeded"],
    ["completed", { error: {} }, "succeeded"],
    ["completed", { error: { message: null } }, "succeeded"],
    ["completed", { error: { message: "The disk is full" } }, "failed"],
    ["finished", { state: "finished", status: "FAILURE" }, "failed"],
    ["running", { error: { message: "Action failed" } }, "running"],
  ])("that is %s with %j is %s", (status, rest, state) => {
    expect(jobIn({ job_id: "1", status, ...rest })).toMatchObject({ state });
  });

  it.each([
    ["last_error", { last_error: { code: "E1", message: "The disk is full" } }],
    ["a list in error", { error: { errors: [{ code: "E1", message: "The disk is full" }] } }],
    ["a list in errors", { errors: { data: [{ code: "E1", message: "The disk is full" }] } }],
    ["errors", { errors: [{ code: "E1", message: "The disk is full" }] }],
  ])("that failed tells why in %s", (_, rest) => {
    const body = { job_id: "1", status: "failed", ...rest };
    expect(read(job, 200, body)).toMatchObject({ message: "The disk is full", code: "E1" });
  });

  it.each([
    [{ percentage_done: 40 }, 0.4],
    [{ progressPercentage: 0 }, 0],
    [{ progress: 1, total: 2 }, 0.5],
    [{ current: 3, total: 10 }, 0.3],
    [{ finished_operations: 4, total_operations: 10 }, 0.4],
    [{ progress: 0.45 }, 0.45],
    [{ progress: 1 }, 0.01],
  ])("with %j has done %s", (rest, progress) => {
    expect(jobIn({ job_id: "1", status: "running", ...rest })).toMatchObject({ progress });
  });

  it("goes on where a field for it says so, whatever the body is", () => {
    const headers = { "Operation-Location": "/operations/1", Location: "/things/1" };
    const statusUrl = "https://api.example.com/operations/1";
    for (const status of [200, 201])
      for (const body of [undefined, "", { id: 1, name: "x" }, [1]])
        expect(jobIn(body, { status, headers })).toEqual({ state: "pending", statusUrl });
  });

  it("that was accepted is not over because the request was", () => {
    const body = { status: "success", job_id: "1", status_url: "/v1/x" };
    expect(jobIn(body, { status: 202 })).toMatchObject({ id: "1", state: "pending" });
    expect(jobIn({ id: "1", status: "Succeeded" }, { status: 202 })).toMatchObject({ state: "succeeded" });
  });
});
