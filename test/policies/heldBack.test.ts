import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/outcome/failures.ts";
import { createRetryPolicy } from "../../src/policies/retry.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const url = "https://api.example.com/things";
const post = { method: "POST", url };
const get = { method: "GET", url };
const policy = createRetryPolicy({ now: () => now, random: () => 0.5 });
const failure = (properties: Partial<Failure>): Failure =>
  ({ kind: "unavailable", status: 503, receivedAt: now, dialect: "http", ...properties }) as Failure;

describe("a request that found no connection", () => {
  const offline = failure({ kind: "unreachable", status: 0, unsent: true });

  it("goes out later by itself only if it may be repeated: its person may have gone elsewhere meanwhile", () => {
    expect(policy.decide(offline, 0, post)).toMatchObject({ action: "ask", rule: "not-idempotent" });
    for (const request of [get, { ...post, idempotencyKey: "k1" }])
      expect(policy.decide(offline, 0, request)).toMatchObject({ action: "repeat", rule: "when-online" });
  });
});

describe("an instant that had passed when it came", () => {
  const passed = (retryAt: number) => failure({ retryAt });

  it.each([0, -1, -60_000])("by %i ms is obeyed once, and then our own backoff counts", (ms) => {
    const of = passed(now + ms);
    expect(policy.decide(of, 0, get)).toMatchObject({ rule: "server-instant", at: now + ms });
    expect(policy.delayMs(of, 0)).toBe(0);
    expect(policy.decide(of, 1, get)).toMatchObject({ action: "repeat", rule: "backoff" });
    expect(policy.decide(of, 1, get).at).toBeUndefined();
    expect(policy.delayMs(of, 1)).toBe(1000);
  });

  it("is told to the person all the same whom the next try is left to", () => {
    expect(policy.decide(passed(now - 1), 3, get)).toMatchObject({ rule: "retries-used-up", at: now - 1 });
  });
});
