import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/outcome/failures.ts";
import { createRetryPolicy, type RetryPolicyOptions } from "../../src/policies/retry.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const url = "https://api.example.com/things";
const get = { method: "GET", url };
const post = { method: "POST", url };
const keyed = { ...post, idempotencyKey: "k1" };

function failure(properties: Partial<Failure> = {}): Failure {
  return { kind: "unavailable", status: 503, receivedAt: now, dialect: "http", ...properties } as Failure;
}

function decide(of: Failure, retriesSoFar = 0, request: typeof keyed | typeof get = get, options?: RetryPolicyOptions) {
  const policy = createRetryPolicy({ now: () => now, random: () => 0.5, ...options });
  const decision = policy.decide(of, retriesSoFar, request);
  expect(policy.isAutomatic(of, retriesSoFar, request)).toBe(decision.action === "repeat");
  expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  return decision;
}

const soon = now + 30_000;
const farOff = now + 3_600_000;
const offline = failure({ kind: "unreachable", status: 0 });

describe("decide", () => {
  it("is plain data: what, why, when, and how often so far", () => {
    expect(decide(failure({ retryAt: soon }), 1)).toEqual({
      action: "repeat",
      rule: "server-instant",
      at: soon,
      retries: 1,
      maxRetries: 3,
    });
    expect(decide(failure())).toEqual({ action: "repeat", rule: "backoff", retries: 0, maxRetries: 3 });
  });

  it.each([
    ["the server's instant", failure({ retryAt: soon }), get, "repeat", "server-instant", soon],
    ["our own backoff", failure(), get, "repeat", "backoff", undefined],
    ["a missing connection", offline, get, "repeat", "when-online", undefined],
    ["a POST without a key", failure({ retryAt: soon }), post, "ask", "not-idempotent", soon],
    ["a POST with a key", failure({ retryAt: soon }), keyed, "repeat", "server-instant", soon],
    ["an hour", failure({ retryAt: farOff }), get, "ask", "wait-too-long", farOff],
    ["a veto", failure({ retryAt: soon, mayRetry: false }), get, "stop", "server-said-no", undefined],
    ["what is not implemented", failure({ status: 501, kind: "server-error" }), get, "stop", "same-end", undefined],
    ["what is too large", failure({ status: 413, kind: "content-too-large" }), get, "stop", "same-end", undefined],
    ["what is invalid", failure({ status: 422, kind: "unprocessable" }), get, "stop", "same-end", undefined],
    ["a conflict", failure({ status: 409, kind: "conflict" }), keyed, "stop", "same-end", undefined],
    [
      "its own key at work",
      failure({ status: 409, kind: "conflict", mayRetry: true }),
      keyed,
      "repeat",
      "backoff",
      undefined,
    ],
    [
      "another's key at work",
      failure({ status: 409, kind: "conflict", mayRetry: true }),
      post,
      "stop",
      "same-end",
      undefined,
    ],
    ["what came too early", failure({ status: 425, kind: "bad-request" }), get, "repeat", "backoff", undefined],
    ["what took too long", failure({ status: 408, kind: "timed-out" }), get, "repeat", "backoff", undefined],
    ["a freeze", failure({ status: 423, kind: "locked", retryAt: soon }), get, "ask", "blocked", soon],
    ["a missing sign-in", failure({ status: 401, kind: "unauthenticated" }), get, "ask", "blocked", undefined],
    ["a missing approval", failure({ status: 428, kind: "precondition-required" }), keyed, "ask", "blocked", undefined],
  ])("by %s", (_, of, request, action, rule, at) => {
    expect(decide(of, 0, request)).toMatchObject({ action, rule });
    expect(decide(of, 0, request).at).toBe(at);
  });

  it("leaves it to a person when it was repeated often enough", () => {
    expect(decide(failure({ retryAt: soon }), 3)).toMatchObject({ action: "ask", rule: "retries-used-up", at: soon });
    expect(decide(failure(), 0, get, { maxRetries: 0 })).toMatchObject({ action: "ask", rule: "retries-used-up" });
  });

  it("leaves to a person a wait that is a server's mistake, whatever the limits are", () => {
    const mistaken = failure({ retryAt: soon, reading: { source: "retry-after", certainty: "implausible" } });
    expect(decide(mistaken, 0, get, { maxDelayMs: Number.POSITIVE_INFINITY })).toMatchObject({
      action: "ask",
      rule: "wait-too-long",
    });
  });
});

describe("a request that never left", () => {
  const unsent = (more: Partial<Failure> = {}) => failure({ unsent: true, retryAt: soon, ...more });

  it.each([get, post, keyed])("goes out when the gate opens, whatever its method: %j", (request) => {
    expect(decide(unsent(), 0, request)).toMatchObject({ action: "repeat", rule: "never-sent", at: soon });
  });

  it("goes out though another request was refused for good", () => {
    expect(decide(unsent({ mayRetry: false }), 0, post)).toMatchObject({ rule: "never-sent" });
  });

  it("is left to a person when the gate stays closed too long, or was met too often", () => {
    expect(decide(unsent({ retryAt: farOff }), 0, post)).toMatchObject({ action: "ask", rule: "wait-too-long" });
    expect(decide(unsent(), 3, post)).toMatchObject({ action: "ask", rule: "retries-used-up" });
  });
});
