import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { isApiError } from "../../src/outcome/ApiError.ts";
import { type ApiOptions, createApi } from "../../src/query/createApi.ts";
import { replyWith } from "../../src/testing/replyWith.ts";
import { BASE, json, type Script, scriptedFetch, start } from "./harness.tsx";

function make(scripts: Script[], options: Partial<ApiOptions> = {}) {
  const server = scriptedFetch(...scripts);
  return { ...server, api: createApi({ baseUrl: BASE, dialects: [], fetch: server.fetch, ...options }) };
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("an address", () => {
  it.each([
    ["/versions/", undefined, `${BASE}/versions/`],
    ["versions", undefined, `${BASE}/versions`],
    ["", { page: 2 }, `${BASE}?page=2`],
    ["/a?x=1", { y: "ä b" }, `${BASE}/a?x=1&y=%C3%A4+b`],
    [
      "/a",
      { tag: ["x", undefined, "y"], none: undefined, nil: null, no: false, zero: 0 },
      `${BASE}/a?tag=x&tag=y&no=false&zero=0`,
    ],
    ["https://api.example.com/jobs/1", undefined, "https://api.example.com/jobs/1"],
    ["//evil.example/a", undefined, `${BASE}//evil.example/a`],
    ["/a#fragment", undefined, `${BASE}/a`],
  ])("of %j with %j is %s", async (path, query, url) => {
    const { api, calls } = make([json({})]);
    await api.request(path, { query });
    expect(calls[0]?.[0]).toBe(url);
  });

  it.each([
    "https://evil.example/a",
    "http://api.example.com/a",
    "https://u:p@api.example.com/",
    "javascript:alert(1)",
  ])("of another origin is refused, and nothing is sent: %s", async (path) => {
    const { api, fetch } = make([json({})]);
    await expect(api.request(path)).rejects.toThrow(/Refused.*another origin.*createApi/s);
    expect(fetch).not.toHaveBeenCalled();
  });

  it("may be relative to the page", async () => {
    vi.stubGlobal("location", { href: "https://app.example.com/deep/page" });
    const { api, calls } = make([json({})], { baseUrl: "/api" });
    await api.request("/x");
    expect(calls[0]?.[0]).toBe("https://app.example.com/api/x");
  });

  it("needs a base where there is no page, and says so", async () => {
    await expect(make([json({})], { baseUrl: "/api" }).api.request("/x")).rejects.toThrow(/baseUrl.*absolute/s);
  });
});

describe("a request", () => {
  it("asks for JSON, sends JSON, and carries key and headers", async () => {
    const { api, requests } = make([json({})], {
      headers: async () => ({ authorization: "Bearer 1", "x-none": undefined }),
    });
    await api.request("/a", { method: "patch", json: { a: 1 }, idempotencyKey: "k1", headers: { accept: "text/csv" } });
    const [request] = requests;
    expect(request?.method).toBe("PATCH");
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: "text/csv",
      authorization: "Bearer 1",
      "content-type": "application/json",
      "idempotency-key": "k1",
    });
    expect(await request?.json()).toEqual({ a: 1 });
  });

  it("without a body says nothing of one", async () => {
    const { api, requests } = make([json({})]);
    await api.request("/a");
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({ accept: "application/json" });
  });

  it("asks for its headers anew each time", async () => {
    let token = 0;
    const { api, requests } = make([json({})], { headers: () => ({ authorization: `${++token}` }) });
    await api.get("/a");
    await api.get("/a");
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["1", "2"]);
  });

  it("sends cookies as the app says", async () => {
    const { api, calls } = make([json({})], { credentials: "include" });
    await api.get("/a");
    expect(calls[0]?.[1]?.credentials).toBe("include");
  });
});

describe("what happened", () => {
  it("is an outcome when nothing answers", async () => {
    const { api } = make([new TypeError("Failed to fetch")]);
    expect(await api.request("/a", { method: "PUT", operation: "save it" })).toEqual({
      kind: "unreachable",
      status: 0,
      receivedAt: start,
      dialect: "http",
      method: "PUT",
      operation: "save it",
    });
  });

  it("is an outcome when the client's own time is up, also in the middle of a body", async () => {
    const slowBody = () =>
      new Response(
        new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')) }),
      );
    for (const script of [neverEnding, slowBody]) {
      const server = scriptedFetch(script);
      const hanging: typeof fetch = (input, init) =>
        Promise.race([server.fetch(input, init), aborted(init?.signal)]).then((response) =>
          init?.signal ? cutOff(response, init.signal) : response,
        );
      const { api } = make([], { fetch: hanging, timeoutMs: 5000 });
      const outcome = api.request("/a");
      await vi.advanceTimersByTimeAsync(5000);
      expect(await outcome).toMatchObject({ kind: "timed-out", status: 0 });
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  it("is no outcome when the caller breaks off: the abort is thrown", async () => {
    const controller = new AbortController();
    const { api } = make([], { fetch: (_, init) => aborted(init?.signal), timeoutMs: 5000 });
    const outcome = api.request("/a", { signal: controller.signal });
    controller.abort();
    await expect(outcome).rejects.toMatchObject({ name: "AbortError" });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is told to whoever listens, whose mistakes do not change it", async () => {
    const reported = vi.fn();
    vi.stubGlobal("queueMicrotask", (task: () => void) => void Promise.resolve().then(task).catch(reported));
    const mistake = new Error("a typo in the listener");
    const onOutcome = vi.fn(() => {
      throw mistake;
    });
    const { api } = make([json({ a: 1 })], { onOutcome });
    await expect(api.get("/a")).resolves.toEqual({ a: 1 });
    vi.unstubAllGlobals();
    expect(reported).toHaveBeenCalledWith(mistake);
    expect(onOutcome).toHaveBeenCalledWith(
      expect.objectContaining({ kind: "success", data: { a: 1 } }),
      expect.objectContaining({ method: "GET", url: `${BASE}/a` }),
    );
  });

  it("is the failure of a request for a token that went wrong on the way", async () => {
    const { api: tokens } = make([json({}, 503)]);
    const { api, fetch } = make([json({})], {
      headers: async () => ({ authorization: await tokens.get<string>("/token") }),
    });
    expect(await api.request("/a")).toMatchObject({ kind: "unavailable" });
    expect(fetch).not.toHaveBeenCalled();
  });

  it("is thrown by send as ApiError, and data is returned by get", async () => {
    const { api } = make([json({}, 404), json({ a: 1 })]);
    const error = await api.send("/a", { method: "DELETE", operation: "delete it" }).catch((reason: unknown) => reason);
    expect(isApiError(error) && error.failure).toMatchObject({
      kind: "not-found",
      method: "DELETE",
      operation: "delete it",
    });
    expect(isApiError(error) && error.request).toMatchObject({ method: "DELETE", url: `${BASE}/a` });
    expect(await api.get("/a")).toEqual({ a: 1 });
  });

  it("says where a body cannot be written, before anything is sent", async () => {
    const { api, fetch } = make([json({})]);
    await expect(api.post("/a", { json: { big: 1n } })).rejects.toThrow(TypeError);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("a schema", () => {
  const Version = z.object({ id: z.string() });

  it("lets through what was promised, as it makes it", async () => {
    const { api } = make([json({ id: "1", more: true })]);
    expect(await api.get("/a", { schema: Version })).toEqual({ id: "1" });
  });

  it("turns anything else into a failure that names places and no values", async () => {
    const { api } = make([json([{ id: "1" }, { id: "secret".length }], 200, { "x-request-id": "req_1" })]);
    const outcome = await api.request("/a", { schema: z.array(Version), operation: "list" });
    expect(outcome).toMatchObject({
      kind: "unreadable",
      status: 200,
      requestId: "req_1",
      operation: "list",
      problems: [expect.stringMatching(/^1\.id: /)],
    });
  });

  it("may be asynchronous, and of any vendor", async () => {
    const validate = async (value: unknown) =>
      value === 1 ? { value: "one" } : { issues: [{ message: "no", path: [{ key: "a" }, 0] }] };
    const schema = { "~standard": { version: 1, vendor: "own", validate } } as const;
    const { api } = make([json(1), json(2)]);
    expect(await api.get("/a", { schema })).toBe("one");
    expect(await api.request("/a", { schema })).toMatchObject({ problems: ["a.0: no"] });
  });

  it("is not asked about a reply without content, nor about a failure", async () => {
    const { api } = make([replyWith("versioner-204"), json({}, 404)]);
    expect(await api.request("/a", { schema: Version })).toMatchObject({ kind: "no-content" });
    expect(await api.request("/a", { schema: Version })).toMatchObject({ kind: "not-found" });
  });
});

describe("a 401", () => {
  const guarded =
    (isValid: () => boolean): Script =>
    () =>
      isValid() ? json({ a: 1 }) : json({}, 401);

  it("is renewed once for a burst, and each request is repeated once", async () => {
    let isValid = false;
    const onUnauthenticated = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      isValid = true;
    });
    const { api, fetch } = make([guarded(() => isValid)], { onUnauthenticated });
    const all = Promise.all([1, 2, 3, 4, 5].map((i) => api.request(`/${i}`)));
    await vi.advanceTimersByTimeAsync(100);
    expect((await all).map(({ kind }) => kind)).toEqual(Array(5).fill("success"));
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledTimes(10);
  });

  it("that comes in after the renewal, sent before it, asks for no second one", async () => {
    let isValid = false;
    const onUnauthenticated = vi.fn(async () => {
      isValid = true;
      return true;
    });
    const late: Script = async () => {
      const wasValid = isValid;
      if (!wasValid) await new Promise((resolve) => setTimeout(resolve, 50));
      return wasValid ? json({}) : json({}, 401);
    };
    const { api } = make([json({}, 401), late], { onUnauthenticated });
    const all = Promise.all([api.request("/1"), api.request("/2")]);
    await vi.advanceTimersByTimeAsync(50);
    expect((await all).map(({ kind }) => kind)).toEqual(["success", "success"]);
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["says no", async () => false],
    ["fails", async () => Promise.reject(new Error("no"))],
  ])("stands when the renewal %s", async (_, onUnauthenticated) => {
    const { api, fetch } = make([json({}, 401)], { onUnauthenticated });
    expect(await api.request("/a")).toMatchObject({ kind: "unauthenticated" });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("that comes again after the renewal stands, and the next request may renew again", async () => {
    const onUnauthenticated = vi.fn(async () => true);
    const { api, fetch } = make([json({}, 401)], { onUnauthenticated });
    expect(await api.request("/a")).toMatchObject({ kind: "unauthenticated" });
    expect(fetch).toHaveBeenCalledTimes(2);
    await api.request("/a");
    expect(onUnauthenticated).toHaveBeenCalledTimes(2);
  });
});

const neverEnding = () => new Promise<Response>(() => {});

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason));
  });
}

/** As a browser does: the body breaks when the signal does. */
function cutOff(response: Response, signal: AbortSignal): Response {
  const broken = new TransformStream();
  response.body?.pipeTo(broken.writable, { signal }).catch(() => {});
  return new Response(broken.readable, response);
}
