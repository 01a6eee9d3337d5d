import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { versioner } from "../../src/dialects/versioner/index.ts";
import type { OutcomeEvent } from "../../src/index.ts";
import { type ApiOptions, createApi } from "../../src/query/createApi.ts";
import { createQueryClient } from "../../src/query/queryClient.ts";
import { openGates } from "../../src/testing/openGates.ts";
import { BASE, json, limited, type Script, scriptedFetch, start } from "./harness.tsx";

function make(scripts: Script[], options: Partial<ApiOptions> = {}) {
  const events: OutcomeEvent[] = [];
  const server = scriptedFetch(...scripts);
  const onOutcome = (event: OutcomeEvent) => void events.push(event);
  const api = createApi({ baseUrl: BASE, dialects: [versioner], fetch: server.fetch, onOutcome, ...options });
  return { ...server, api, events };
}

const told = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  openGates();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the event of a request", () => {
  it("names the request by its template, and tells what came of it and how long it took", async () => {
    const { api, events } = make([
      async () => {
        await vi.advanceTimersByTimeAsync(132);
        return json({ id: 1 }, 201, { "x-request-id": "req_1" });
      },
    ]);
    await api.post("/users/42/keys", { query: { page: 2 }, json: {} });
    await told();
    expect(events).toEqual([
      {
        ...{ at: start + 132, method: "POST", origin: "https://api.example.com", route: "/users/{id}/keys" },
        ...{ status: 201, kind: "created", requestId: "req_1", durationMs: 132, attempt: 1 },
      },
    ]);
  });

  it("has the route that the app gives", async () => {
    const { api, events } = make([json({})]);
    await api.get("/users/ann", { route: "/users/{name}" });
    await new QueryClient().fetchQuery(
      api.queryOptions({ queryKey: ["a"], path: "/users/bob", route: "/users/{name}" }),
    );
    await told();
    expect(events.map(({ route }) => route)).toEqual(["/users/{name}", "/users/{name}"]);
  });

  it("holds the failure without its secrets, and no data of what went well", async () => {
    const body = { detail: { error: "x", message: "Key token=abc is unknown.", code: "KEY_UNKNOWN" } };
    const { api, events } = make([json({ secret: 1 }), json(body, 409, { "x-request-id": "req_2" })]);
    await api.request("/a");
    await api.request("/a", { operation: "save it" });
    await told();
    expect(events[0]).not.toHaveProperty("details");
    expect(JSON.stringify(events)).not.toContain("abc");
    expect(events[1]).toMatchObject({
      ...{ status: 409, kind: "conflict", code: "KEY_UNKNOWN", requestId: "req_2" },
      details: { kind: "conflict", method: "GET", operation: "save it", message: "Key token=[redacted] is unknown." },
    });
  });

  it("leaves out what the app says beyond that", async () => {
    const { api, events } = make([json({ detail: { message: "No acme_xyz." } }, 404)], {
      redact: { keys: ["operation"], patterns: [/acme_\w+/] },
      dialects: [],
    });
    await api.request("/a", { operation: "open Ann's file" });
    await told();
    expect(events[0]?.details).toMatchObject({ operation: "[redacted]" });
  });

  it("is one of the failure that the app gets, when a success breaks its promise", async () => {
    const { api, events } = make([json({ id: 1 })]);
    await api.request("/a", { schema: z.object({ id: z.string() }) });
    await told();
    expect(events).toMatchObject([
      { status: 200, kind: "unreadable", details: { problems: [expect.stringContaining("id")] } },
    ]);
  });

  it("holds no value of a reply that broke its promise, though libraries of schemas tell what they met", async () => {
    const messages = [
      'Invalid type: Expected number but received "hunter2"',
      'token must be a number (was "hunter2")',
      'Expected 1, got ["hunter2"]',
      "Invalid input: expected string, received number",
    ];
    const validate = () => ({ issues: messages.map((message) => ({ message, path: ["token"] })) });
    const { api, events } = make([json({})]);
    await api.request("/a", { schema: { "~standard": { version: 1, vendor: "test", validate } } });
    await told();
    expect(JSON.stringify(events)).not.toContain("hunter2");
    expect(events[0]?.details).toMatchObject({
      problems: expect.arrayContaining(["token: Invalid input: expected string, received number"]),
    });
  });

  it("takes its time from a clock that nobody sets", async () => {
    const { api, events } = make([
      () => {
        vi.setSystemTime(start - 3_600_000);
        return json({});
      },
    ]);
    await api.request("/a");
    await told();
    expect(events[0]?.durationMs).toBe(0);
  });
});

describe("each request that is sent", () => {
  it("is told of, the repetitions of a query too, with the number of the attempt", async () => {
    const { api, events, fetch } = make([json({}, 503), limited(1), json({})], { retry: { random: () => 0.5 } });
    const query = api.queryOptions({ queryKey: ["a"], path: "/a" });
    const leave = new QueryObserver(new QueryClient(), query).subscribe(() => {});
    await vi.advanceTimersByTimeAsync(10_000);
    leave();
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(events.map(({ status, attempt }) => [status, attempt])).toEqual([
      [503, 1],
      [429, 2],
      [200, 3],
    ]);
  });

  it("has its number in a query function of the app's own, too, when that hands its signal on", async () => {
    const { api, events } = make([json({}, 503), json({}, 503), json({})], { retry: { random: () => 0.5 } });
    const query = { queryKey: ["a"], queryFn: ({ signal }: { signal: AbortSignal }) => api.get("/a", { signal }) };
    const leave = new QueryObserver(createQueryClient(), query).subscribe(() => {});
    await vi.advanceTimersByTimeAsync(10_000);
    leave();
    expect(events.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });

  it("is told of, a 401 too that a renewed sign-in has mended", async () => {
    const { api, events } = make([json({}, 401), json({})], { onUnauthenticated: () => true });
    await api.request("/a");
    await told();
    expect(events).toMatchObject([
      { status: 401, kind: "unauthenticated", attempt: 1, details: { method: "GET" } },
      { status: 200, kind: "success", attempt: 1, renewed: true },
    ]);
    expect(events[0]).not.toHaveProperty("renewed");
  });

  it("is told of once when the sign-in is not renewed", async () => {
    const { api, events } = make([json({}, 401)], { onUnauthenticated: () => false });
    await api.request("/a");
    await told();
    expect(events.map(({ status }) => status)).toEqual([401]);
  });

  it("is marked when it never left the page: no connection, or no token", async () => {
    const { api: tokens } = make([json({}, 503)]);
    const { api, events, fetch } = make([new TypeError("offline")], {
      headers: async () => ({ authorization: await tokens.get<string>("/token") }),
    });
    await api.request("/a");
    vi.stubGlobal("navigator", { onLine: false });
    const offline = make([new TypeError("offline")]);
    await offline.api.request("/a");
    await told();
    expect(fetch).not.toHaveBeenCalled();
    expect([...events, ...offline.events]).toMatchObject([
      { kind: "unavailable", unsent: true },
      { kind: "unreachable", status: 0, unsent: true },
    ]);
  });

  it("is told of when nothing came back", async () => {
    const { api, events } = make([new TypeError("connection reset")]);
    await api.request("/a");
    await told();
    expect(events).toMatchObject([{ kind: "unreachable", status: 0 }]);
    expect(events[0]).not.toHaveProperty("unsent");
  });
});

describe("nothing is told", () => {
  it("of what the caller broke off: nobody knows what became of it", async () => {
    const controller = new AbortController();
    const { api, events } = make([() => new Promise<Response>(() => {})]);
    const asked = api.request("/a", { signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toThrow();
    await told();
    expect(events).toEqual([]);
  });

  it("of what a gate held back: it did not happen", async () => {
    const { api, events } = make([limited(60)]);
    await api.request("/a");
    await api.request("/b");
    await told();
    expect(events.map(({ route }) => route)).toEqual(["/a"]);
  });
});
