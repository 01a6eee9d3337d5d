import { describe, expect, it } from "vitest";
import { MAX_TIMER_MS } from "../../src/http/time.ts";
import type { Failure } from "../../src/outcome/failures.ts";
import { createRetryPolicy, type RetryPolicyOptions } from "../../src/policies/retry.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const url = "https://api.example.com/things";

function policyAt(at: number, options: RetryPolicyOptions = {}) {
  return createRetryPolicy({ now: () => at, random: () => 0.5, ...options });
}

function failure(properties: Partial<Failure>): Failure {
  return { kind: "unavailable", status: 503, receivedAt: now, dialect: "http", ...properties } as Failure;
}

describe("delayMs", () => {
  it.each([
    [0, 500],
    [1, 1000],
    [2, 2000],
    [4, 8000],
    [5, 15_000],
    [50, 15_000],
    [5000, 15_000],
  ])("waits, after %i retries and with dice in the middle, %i ms", (retriesSoFar, expected) => {
    expect(policyAt(now).delayMs(failure({}), retriesSoFar)).toBe(expected);
  });

  it("never waits longer than 30 s by its own guess", () => {
    const policy = policyAt(now, { random: () => 0.999_999 });
    for (let retries = 0; retries < 100; retries++) expect(policy.delayMs(failure({}), retries)).toBeLessThan(30_000);
  });

  it("never shortens the server's own instant, and never waits for one that has passed", () => {
    expect(policyAt(now).delayMs(failure({ retryAt: now + 3_600_000 }), 0)).toBe(3_600_000);
    expect(policyAt(now).delayMs(failure({ retryAt: now - 1 }), 0)).toBe(0);
  });

  it("believes only once an instant that had passed when it came: obeyed each time, it would be a storm", () => {
    const passed = failure({ retryAt: now - 1 });
    expect(policyAt(now).delayMs(passed, 1)).toBe(1000);
    expect(policyAt(now).decide(passed, 1, { method: "GET", url })).toMatchObject({
      action: "repeat",
      rule: "backoff",
    });
    expect(policyAt(now + 5).delayMs(failure({ retryAt: now + 1 }), 1)).toBe(0);
  });

  it("B35 never gives a delay that would overflow a timer", () => {
    expect(policyAt(now).delayMs(failure({ retryAt: now + 99_999_999_999_000 }), 0)).toBe(MAX_TIMER_MS);
  });
});

describe("isAutomatic", () => {
  const get = { method: "GET", url };
  const post = { method: "POST", url };

  it("repeats three times at most, unless told otherwise", () => {
    expect([0, 1, 2, 3, 4].map((n) => policyAt(now).isAutomatic(failure({}), n, get))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(policyAt(now, { maxRetries: 0 }).isAutomatic(failure({}), 0, get)).toBe(false);
  });

  it.each([
    ["GET", true],
    ["head", true],
    ["OPTIONS", true],
    ["TRACE", true],
    ["QUERY", true],
    ["PUT", true],
    ["DELETE", true],
    ["POST", false],
    ["PATCH", false],
    ["PURGE", false],
  ])("knows whether %s may be sent twice: %s", (method, expected) => {
    expect(policyAt(now).isAutomatic(failure({}), 0, { method, url })).toBe(expected);
  });

  it("repeats a POST that has an idempotency key", () => {
    expect(policyAt(now).isAutomatic(failure({}), 0, { ...post, idempotencyKey: "k1" })).toBe(true);
    expect(policyAt(now).isAutomatic(failure({}), 0, { ...post, idempotencyKey: "" })).toBe(false);
  });

  it("shows a wait of more than five minutes instead of sitting it out", () => {
    expect(policyAt(now).isAutomatic(failure({ retryAt: now + 300_000 }), 0, get)).toBe(true);
    expect(policyAt(now).isAutomatic(failure({ retryAt: now + 300_001 }), 0, get)).toBe(false);
  });

  it("leaves to a person what no timer can hold, whatever the limit", () => {
    const policy = policyAt(now, { maxDelayMs: Number.POSITIVE_INFINITY });
    expect(policy.isAutomatic(failure({ retryAt: now + MAX_TIMER_MS }), 0, get)).toBe(true);
    expect(policy.isAutomatic(failure({ retryAt: now + MAX_TIMER_MS + 1 }), 0, get)).toBe(false);
  });

  it.each([
    [501, "server-error", false],
    [408, "timed-out", true],
    [425, "bad-request", true],
    [413, "content-too-large", false],
    [500, "server-error", true],
    [502, "bad-gateway", true],
    [504, "gateway-timeout", true],
    [0, "unreachable", true],
    [0, "timed-out", true],
    [400, "bad-request", false],
    [401, "unauthenticated", false],
    [403, "forbidden", false],
    [423, "locked", false],
    [428, "approval-required", false],
    [200, "unreadable", false],
  ] as const)("knows whether %i (%s) can pass by itself: %s", (status, kind, expected) => {
    expect(policyAt(now).isAutomatic(failure({ status, kind }), 0, get)).toBe(expected);
  });

  it("repeats what was too large when the server names a time", () => {
    const tooLarge = failure({ status: 413, kind: "content-too-large", retryAt: now + 1000 });
    expect(policyAt(now).isAutomatic(tooLarge, 0, get)).toBe(true);
  });

  it("repeats into a conflict only while the server says that its own key is outstanding", () => {
    const outstanding = failure({ status: 409, kind: "conflict", mayRetry: true });
    expect(policyAt(now).isAutomatic(outstanding, 0, { ...post, idempotencyKey: "k1" })).toBe(true);
    expect(policyAt(now).isAutomatic(outstanding, 0, { method: "PUT", url })).toBe(false);
  });

  it("never repeats against the server's word", () => {
    expect(policyAt(now).isAutomatic(failure({ mayRetry: false }), 0, get)).toBe(false);
  });
});

describe("a delay, whatever comes", () => {
  it.each([
    [Number.NaN, 0],
    [undefined, Number.NaN],
    [Number.POSITIVE_INFINITY, 0],
    [Number.NEGATIVE_INFINITY, 0],
    [undefined, Number.POSITIVE_INFINITY],
    [null as never, 0],
  ])("B35 is finite and no storm when the instant is %s after %s retries", (retryAt, retriesSoFar) => {
    const delayMs = policyAt(now).delayMs(failure({ retryAt }), retriesSoFar);
    expect(delayMs).toBeLessThanOrEqual(MAX_TIMER_MS);
    expect(delayMs).toBeGreaterThanOrEqual(retryAt === Number.NEGATIVE_INFINITY ? 0 : 500);
  });

  it("is never sat out by itself when nobody can count the retries", () => {
    expect(policyAt(now).isAutomatic(failure({}), Number.NaN, { method: "GET", url })).toBe(false);
  });
});
