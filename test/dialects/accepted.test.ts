import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { type Draft, on } from "../../src/dialects/dialect.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";

const url = "https://api.example.com/v1/things";
const ops = "https://api.example.com/ops";

function accepted(headers: Record<string, string>, draft?: Draft) {
  const request = { method: "POST", url };
  const reply = { status: 202, headers: new Headers(headers), body: {}, url, receivedAt: 0, request };
  return readOutcome(reply, draft ? [{ name: "told", rules: [on(202, z.unknown(), () => draft)] }] : []);
}

describe("an accepted request that no dialect knows", () => {
  it.each([
    [{ "Operation-Location": `${ops}/1`, "Azure-AsyncOperation": `${ops}/2`, Location: `${ops}/3` }, 1, 3],
    [{ "Azure-AsyncOperation": "/ops/2", Location: "/ops/3" }, 2, 3],
    [{ Location: "/ops/3" }, 3, undefined],
    [{ "Operation-Location": "/ops/1", Location: "/ops/1" }, 1, undefined],
    [{ "Content-Location": "/ops/4" }, 4, undefined],
    [{ "Content-Location": "/ops/4", Location: "/ops/3" }, 3, undefined],
  ])("is a job watched where %j says", (headers, status, result) => {
    const outcome = accepted(headers);
    expect(outcome).toMatchObject({ kind: "accepted", job: { state: "pending", statusUrl: `${ops}/${status}` } });
    expect("location" in outcome ? outcome.location : undefined).toBe(result && `${ops}/${result}`);
  });

  it.each([
    "https://evil.example/ops/1",
    "//evil.example/ops/1",
    "http://api.example.com/ops/1",
    "javascript:alert(1)",
  ])("is never watched at %s", (address) => {
    expect(accepted({ "Operation-Location": address })).toMatchObject({ kind: "accepted", job: { state: "pending" } });
    expect(accepted({ "Operation-Location": address, Location: "/ops/1" })).not.toHaveProperty("job.statusUrl");
  });

  it("is no job when no header says where, or only where it was asked", () => {
    expect(accepted({})).not.toHaveProperty("job");
    expect(accepted({ "Content-Location": "/v1/things" })).not.toHaveProperty("job");
  });
});

describe("an accepted request that a dialect knows", () => {
  it("is watched where its body says, before any header", () => {
    const job = { id: "1", state: "running", statusUrl: "/ops/body" } as const;
    expect(accepted({ "Operation-Location": "/ops/1", Location: "/things/1" }, { job })).toMatchObject({
      location: "https://api.example.com/things/1",
      job: { id: "1", state: "running", statusUrl: `${ops}/body` },
    });
  });

  it("is watched where a header says when its body does not", () => {
    expect(accepted({ Location: "/ops/1" }, { job: { id: "1", state: "running" } })).toMatchObject({
      job: { id: "1", state: "running", statusUrl: `${ops}/1` },
    });
  });
});
