import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/outcome/failures.ts";
import { isLonger, isRefused, moveBy, refusalOf, toRefusal } from "../../src/waiting/refusal.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const failure = (more: Partial<Failure> = {}): Failure =>
  ({ kind: "rate-limited", status: 429, receivedAt: now, retryAt: now + 60_000, dialect: "http", ...more }) as Failure;

describe("a refusal", () => {
  it("is the word of a whole scope only where the kind speaks of more than one request", () => {
    expect(isRefused(failure({ kind: "unavailable" }))).toBe(true);
    for (const kind of ["server-error", "bad-gateway", "forbidden"] as const)
      expect(isRefused(failure({ kind }))).toBe(false);
    expect(isRefused({ kind: "success", status: 200, data: 1 })).toBe(false);
  });

  it("names an instant that is to come and can be believed", () => {
    expect(refusalOf(failure(), now)).toMatchObject({ at: now + 60_000, isServers: true });
    expect(refusalOf(failure({ retryAt: undefined }), now)).toBeUndefined();
    expect(refusalOf(failure({ retryAt: now }), now)).toBeUndefined();
    expect(refusalOf(failure({ reading: { certainty: "implausible" } }), now)).toBeUndefined();
  });

  it("is not made of the failure of what it holds back itself: that says nothing new", () => {
    expect(refusalOf(failure({ unsent: true }), now)).toBeUndefined();
  });

  it("says nothing of who asked, nor of what was decided for them, to those whose requests never left", () => {
    const decision = { action: "ask", rule: "not-idempotent", retries: 0, maxRetries: 3 } as const;
    const told = toRefusal(failure({ method: "POST", operation: "save", decision, code: "SLOW" }), now, false).failure;
    expect(told).toEqual({ ...failure({ code: "SLOW" }), unsent: true });
  });
});

describe("a longer wait", () => {
  const wait = (seconds: number, receivedAt = now) =>
    toRefusal(failure({ receivedAt }), receivedAt + seconds * 1000, true);

  it("is longer by more than the slack, and ends later", () => {
    expect(isLonger(wait(61.001), wait(60), 1000)).toBe(true);
    expect(isLonger(wait(61), wait(60), 1000)).toBe(false);
    expect(isLonger(wait(60.5), wait(60), 1000)).toBe(false);
    expect(isLonger(wait(62, now - 10_000), wait(60), 1000)).toBe(false);
  });

  it("is not the same wait of a reply that came later", () => {
    expect(isLonger(wait(60, now + 5000), wait(60), 1000)).toBe(false);
  });
});

describe("by another clock", () => {
  it("a refusal has all its instants moved, and no instant that it did not have", () => {
    const moved = moveBy(1000, toRefusal(failure(), now + 60_000, true));
    expect(moved).toMatchObject({ at: now + 61_000, failure: { receivedAt: now + 1000, retryAt: now + 61_000 } });
    const guessed = moveBy(1000, toRefusal(failure({ retryAt: undefined }), now + 60_000, false));
    expect(guessed.failure.retryAt).toBeUndefined();
  });
});
