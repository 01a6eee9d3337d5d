import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { on } from "../../src/dialects/dialect.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import type { Accepted } from "../../src/outcome/outcome.ts";
import { jobOf } from "../../src/query/jobOf.ts";

const url = "https://api.example.com/v1/exports";
const named = { name: "named", rules: [on(202, z.object({ id: z.string() }), ({ id }) => ({ job: toJob(id) }))] };
const toJob = (id: string) => ({ id, state: "pending" as const });

function start(headers: Record<string, string>, body?: unknown) {
  const request = { method: "POST", url };
  const reply = { status: 202, headers: new Headers(headers), body, url, receivedAt: 0, request };
  return jobOf(readOutcome(reply, [named]) as Accepted);
}

describe("where the watch of a job begins", () => {
  it.each(["Location", "Operation-Location"])("is the address in %s", (name) => {
    expect(start({ [name]: "/v1/jobs/1" })).toMatchObject({
      final: undefined,
      job: { statusUrl: "https://api.example.com/v1/jobs/1" },
    });
  });

  it.each([
    ["Location", "https://evil.example/1"],
    ["Operation-Location", "javascript:alert(1)"],
  ])("is refused when nothing but %s names the job, as %s", (name, address) => {
    expect(start({ [name]: address })).toMatchObject({ final: "refused", job: { state: "pending" } });
  });

  it("is unknown when no address was named", () => {
    expect(start({}, { id: "exp_1" }).final).toBe("unknown");
    expect(start({})).toMatchObject({ final: "unknown", job: undefined });
  });
});
