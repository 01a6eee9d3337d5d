import { MutationObserver, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { versioner } from "../../src/dialects/versioner/index.ts";
import type { OutcomeEvent } from "../../src/index.ts";
import { type ApiOptions, createApi } from "../../src/query/createApi.ts";
import { createJobWatch } from "../../src/query/createJobWatch.ts";
import { openGates } from "../../src/testing/openGates.ts";
import { replyWith } from "../../src/testing.ts";
import { BASE, json, limited, type Script, scriptedFetch, start } from "./harness.tsx";

function make(scripts: Script[], options: Partial<ApiOptions> = {}) {
  const events: OutcomeEvent[] = [];
  const server = scriptedFetch(...scripts);
  const onOutcome = (event: OutcomeEvent) => void events.push(event);
  const retry = { random: () => 0.5 };
  const api = createApi({ baseUrl: BASE, dialects: [versioner], fetch: server.fetch, onOutcome, retry, ...options });
  return { ...server, api, events };
}

const told = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  openGates();
  vi.useRealTimers();
});

describe("one event is told", () => {
  it("of a 304, with the status that came", async () => {
    const { api, events } = make([json([1], 200, { etag: '"a"' }), new Response(null, { status: 304 })], {
      conditional: true,
    });
    await api.request("/a");
    await api.request("/a");
    await told();
    expect(events).toMatchObject([
      { status: 200, kind: "success" },
      { status: 304, kind: "not-modified" },
    ]);
    expect(events[1]).not.toHaveProperty("details");
  });

  it("of a request that took too long, with all the time that it took", async () => {
    const { api, events } = make([() => new Promise<Response>(() => {})], { timeoutMs: 5000 });
    const asked = api.request("/a");
    await told(5000);
    await asked;
    await told();
    expect(events).toMatchObject([{ status: 0, kind: "timed-out", durationMs: 5000, details: { kind: "timed-out" } }]);
  });

  it("of a success that nobody can read", async () => {
    const cut = new Response('{"secret":"Hello', { headers: { "content-type": "application/json" } });
    const { api, events } = make([cut]);
    await api.request("/a");
    await told();
    expect(events).toMatchObject([{ status: 200, kind: "unreadable" }]);
    expect(JSON.stringify(events)).not.toContain("Hello");
  });

  it("of each look at a job, and of the request that began it", async () => {
    const looks = [json({ id: "j42", state: "running" }), json({ id: "j42", state: "running" }), json({}, 404)];
    const { api, events } = make([json({ id: "j42" }, 202, { location: "/v1/jobs/j42" }), ...looks]);
    await api.request("/jobs", { method: "POST" });
    const job = { id: "j42", statusUrl: `${BASE}/jobs/j42`, state: "pending" } as const;
    const leave = createJobWatch({ job, final: undefined, data: undefined, retryAt: undefined }, { api }).subscribe(
      () => {},
    );
    await told(60_000);
    leave();
    expect(events.map(({ method, route, status, kind, attempt }) => [method, route, status, kind, attempt])).toEqual([
      ["POST", "/jobs", 202, "accepted", 1],
      ["GET", "/jobs/{id}", 200, "success", 1],
      ["GET", "/jobs/{id}", 200, "success", 1],
      ["GET", "/jobs/{id}", 404, "not-found", 1],
    ]);
  });

  it("of each attempt of a mutation; what a person sends again begins at 1", async () => {
    const { api, events } = make([json({}, 503), replyWith("versioner-428"), json({ id: "v1" }, 201)]);
    const options = api.mutationOptions({ request: () => ({ path: "/versions" }), idempotent: true });
    const mutation = new MutationObserver(new QueryClient(), options);
    const first = mutation.mutate().catch((error: unknown) => error);
    await told(10_000);
    await first;
    await mutation.mutate();
    await told();
    expect(events.map(({ status, attempt }) => [status, attempt])).toEqual([
      [503, 1],
      [428, 2],
      [201, 1],
    ]);
  });

  it("of a 401 at the instant when it came, not when its renewal ended", async () => {
    const { api, events } = make([json({}, 401), json({})], {
      onUnauthenticated: () => vi.advanceTimersByTimeAsync(3000),
    });
    await api.request("/a");
    await told();
    expect(events.map(({ at, durationMs }) => [at - start, durationMs])).toEqual([
      [0, 0],
      [3000, 0],
    ]);
  });

  it("of what a gate lets through at last, without the time at the gate", async () => {
    const { api, events, fetch } = make([limited(20), json({})]);
    const query = api.queryOptions({ queryKey: ["a"], path: "/a" });
    const leave = new QueryObserver(new QueryClient(), query).subscribe(() => {});
    await told(60_000);
    leave();
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(events.map(({ status, durationMs }) => [status, durationMs])).toEqual([
      [429, 0],
      [200, 0],
    ]);
    expect(events[1]?.at).toBeGreaterThanOrEqual(start + 20_000);
  });
});

describe("a signal of the app's own that ends the request", () => {
  it("is told of no more than any abort is, also one that is a time limit: `timeoutMs` is told of", async () => {
    const limit = new AbortController();
    const { api, events } = make([() => new Promise<Response>(() => {})]);
    const asked = api.request("/a", { signal: limit.signal });
    limit.abort(new DOMException("signal timed out", "TimeoutError"));
    await expect(asked).rejects.toThrow("signal timed out");
    await told();
    expect(events).toEqual([]);
  });
});
