import { describe, expect, it, vi } from "vitest";
import { createOutcomeStats, type OutcomeEvent } from "../../src/index.ts";

function event(more: Partial<OutcomeEvent> = {}): OutcomeEvent {
  return {
    ...{ at: 1000, method: "GET", origin: "https://api.example.com", route: "/users", status: 200, kind: "success" },
    ...{ durationMs: 1, attempt: 1 },
    ...more,
  };
}

const invalid = event({ status: 400, kind: "invalid" });

describe("the distribution of statuses", () => {
  it("is the one that the Resource API's page asks to track", () => {
    const stats = createOutcomeStats();
    for (let count = 0; count < 995; count++) stats.record(event());
    for (let count = 0; count < 3; count++) stats.record(invalid);
    stats.record(event({ status: 401, kind: "unauthenticated" }));
    stats.record(event({ status: 500, kind: "server-error" }));
    const { statuses, failureRate } = stats.snapshot();
    expect(statuses.map(({ status, share }) => `${status}: ${(share * 100).toFixed(1)}%`)).toEqual([
      "200: 99.5%",
      "400: 0.3%",
      "401: 0.1%",
      "500: 0.1%",
    ]);
    // "High error rates indicate issues to investigate."
    expect(failureRate).toBeCloseTo(0.005);
  });

  it("counts by status, kind and route, and what had no response under 0", () => {
    const stats = createOutcomeStats();
    stats.record(event());
    stats.record(invalid);
    stats.record(event({ method: "POST", status: 0, kind: "unreachable", at: 2000 }));
    expect(stats.snapshot()).toMatchObject({
      ...{ since: 1000, total: 3, failures: 2, unsent: 0 },
      byStatus: { 0: 1, 200: 1, 400: 1 },
      byKind: { success: 1, invalid: 1, unreachable: 1 },
      byRoute: {
        "GET /users": { total: 2, failures: 1, failureRate: 0.5, byStatus: { 200: 1, 400: 1 } },
        "POST /users": { total: 1, failures: 1, byKind: { unreachable: 1 } },
      },
    });
  });

  it("leaves out what was never sent, and counts it apart", () => {
    const stats = createOutcomeStats();
    stats.record(event({ status: 0, kind: "unreachable", unsent: true }));
    expect(stats.snapshot()).toMatchObject({
      total: 0,
      failureRate: 0,
      unsent: 1,
      byStatus: {},
      statuses: [],
      byRoute: {},
    });
  });

  it("is empty before anything came, and is plain data", () => {
    const snapshot = createOutcomeStats().snapshot();
    expect(snapshot).toMatchObject({ total: 0, failureRate: 0, statuses: [] });
    expect(snapshot).not.toHaveProperty("since");
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  });

  it("tells only so many routes apart, so that a flood of names fills no memory", () => {
    const stats = createOutcomeStats({ maxRoutes: 2 });
    for (const route of ["/a", "/b", "/c", "/d", "/a"]) stats.record(event({ route }));
    const { byRoute } = stats.snapshot();
    expect(Object.entries(byRoute).map(([name, { total }]) => [name, total])).toEqual([
      ["GET /a", 2],
      ["GET /b", 1],
      ["other", 2],
    ]);
  });
});

describe("a watcher", () => {
  it("gets the same snapshot until something changes, as useSyncExternalStore asks", () => {
    const { record, snapshot } = createOutcomeStats();
    const before = snapshot();
    expect(snapshot()).toBe(before);
    record(event());
    expect(snapshot()).not.toBe(before);
    expect(before.total).toBe(0);
  });

  it("is told of each change, of a reset too, until it leaves", () => {
    const { record, reset, snapshot, subscribe } = createOutcomeStats();
    const listener = vi.fn();
    const leave = subscribe(listener);
    record(event());
    reset();
    expect(listener).toHaveBeenCalledTimes(2);
    expect(snapshot()).toEqual(createOutcomeStats().snapshot());
    leave();
    record(event());
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
