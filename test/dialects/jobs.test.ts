import { describe, expect, it } from "vitest";
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
