import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { deployforge } from "../../src/dialects/deployforge/index.ts";
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
  vi.restoreAllMocks();
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
    ["/a/../b", undefined, `${BASE}/b`],
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

  it.each([
    ["https://api.example.com/v1/?key=1", "/x", "https://api.example.com/v1/x?key=1"],
    ["https://api.example.com/v1?key=1", "/x?a=2", "https://api.example.com/v1/x?a=2&key=1"],
    ["https://api.example.com/v1?key=1#top", "", "https://api.example.com/v1?key=1"],
    ["https://api.example.com?key=1", "https://api.example.com/jobs/1", "https://api.example.com/jobs/1"],
  ])("under the base %s keeps its parameters behind the path %j", async (baseUrl, path, url) => {
    const { api, calls } = make([json({})], { baseUrl });
    await api.request(path);
    expect(calls[0]?.[0]).toBe(url);
  });

  it.each(["/../../admin", "..", "/users/%2e%2E/../../admin", "/../v10/x"])(
    "that leaves the path of the base is refused, and nothing is sent: %s",
    async (path) => {
      const { api, fetch } = make([json({})]);
      await expect(api.request(path)).rejects.toThrow(/Refused.*createApi/s);
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it.each(["https://", "ftp://api.example.com", "https://u:p@api.example.com", "", undefined as never])(
    "is refused at once when its base can be none: %j",
    (baseUrl) => {
      expect(() => createApi({ baseUrl, dialects: [] })).toThrow(/baseUrl.*http/s);
    },
  );

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

  it("is as well known in browsers without `AbortSignal.any`, and leaves nothing on the caller's signal", async () => {
    vi.spyOn(AbortSignal, "any").mockImplementation(() => {
      throw new TypeError("AbortSignal.any is not a function");
    });
    const controller = new AbortController();
    const { signal } = controller;
    const { api } = make([json([1])], { timeoutMs: 5000 });
    expect(await api.get("/a", { signal })).toEqual([1]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    const hanging = make([], { fetch: () => new Promise(() => {}), timeoutMs: 5000 }).api;
    const outlasted = hanging.request("/a", { signal });
    await vi.advanceTimersByTimeAsync(5000);
    expect(await outlasted).toMatchObject({ kind: "timed-out" });
    const wanted = hanging.request("/a", { signal });
    controller.abort(new Error("no longer wanted"));
    await expect(wanted).rejects.toThrow("no longer wanted");
  });

  describe.each([
    ["never settles", () => new Promise<Response>(() => {}), false],
    ["gives a body of which nothing comes", async (body: ReadableStream) => new Response(body), true],
  ])("of a fetch that heeds no signal and %s", (_, answer, hasBody) => {
    const hung = () => {
      const cancel = vi.fn();
      const body = new ReadableStream({ cancel });
      return { cancel, fetch: () => answer(body) };
    };

    it("is that the client's own time is up", async () => {
      const { cancel, fetch } = hung();
      const outcome = make([], { fetch, timeoutMs: 5000 }).api.request("/a");
      await vi.advanceTimersByTimeAsync(5000);
      expect(await outcome).toMatchObject({ kind: "timed-out" });
      expect(cancel).toHaveBeenCalledTimes(hasBody ? 1 : 0);
    });

    it("is that the caller breaks off", async () => {
      const { cancel, fetch } = hung();
      const controller = new AbortController();
      const outcome = make([], { fetch }).api.request("/a", { signal: controller.signal });
      await vi.advanceTimersByTimeAsync(10);
      controller.abort();
      await expect(outcome).rejects.toMatchObject({ name: "AbortError" });
      expect(cancel).toHaveBeenCalledTimes(hasBody ? 1 : 0);
      await expect(make([], { fetch }).api.request("/a", { signal: controller.signal })).rejects.toMatchObject({
        name: "AbortError",
      });
    });
  });

  it.each([undefined, Number.POSITIVE_INFINITY, Number.NaN, 0, -1])(
    "is never that the time is up when the limit is %s",
    async (timeoutMs) => {
      const fetch = () => new Promise<Response>((resolve) => setTimeout(() => resolve(json({})), 60_000));
      const outcome = make([], { fetch, timeoutMs }).api.request("/a");
      await vi.advanceTimersByTimeAsync(0);
      expect(vi.getTimerCount()).toBe(1);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await outcome).toMatchObject({ kind: "success" });
    },
  );

  it.each([2 ** 31, Number.MAX_SAFE_INTEGER])(
    "can be waited for by a limit of %i, which no timer holds",
    async (timeoutMs) => {
      const setTimer = vi.spyOn(globalThis, "setTimeout");
      expect(await make([json({})], { timeoutMs }).api.request("/a")).toMatchObject({ kind: "success" });
      expect(setTimer).toHaveBeenCalledWith(expect.anything(), 2 ** 31 - 1);
      setTimer.mockRestore();
    },
  );

  it("is no outcome when the caller breaks off: the abort is thrown", async () => {
    const controller = new AbortController();
    const { api } = make([], { fetch: (_, init) => aborted(init?.signal), timeoutMs: 5000 });
    const outcome = api.request("/a", { signal: controller.signal });
    controller.abort();
    await expect(outcome).rejects.toMatchObject({ name: "AbortError" });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is told to whoever listens", async () => {
    const onOutcome = vi.fn();
    const { api } = make([json({ a: 1 })], { onOutcome });
    await api.get("/a");
    await vi.advanceTimersByTimeAsync(0);
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: "success", method: "GET", route: "/a", status: 200 }),
    );
  });

  const mistake = new Error("a typo in the listener");
  const listeners: [string, ApiOptions["onOutcome"]][] = [
    [
      "throws",
      () => {
        throw mistake;
      },
    ],
    ["rejects", async () => Promise.reject(mistake)],
  ];

  it.each(listeners)("is not changed by a listener that %s, which is reported", async (_, onOutcome) => {
    const reportError = vi.fn();
    vi.stubGlobal("reportError", reportError);
    await expect(make([json({ a: 1 })], { onOutcome }).api.get("/a")).resolves.toEqual({ a: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(reportError).toHaveBeenCalledWith(mistake);
  });

  it.each(listeners)(
    "ends no server by a listener that %s: where nothing reports errors, it is printed",
    async (_, onOutcome) => {
      vi.stubGlobal("reportError", undefined);
      const print = vi.spyOn(console, "error").mockReturnValue();
      await expect(make([json({ a: 1 })], { onOutcome }).api.get("/a")).resolves.toEqual({ a: 1 });
      await vi.advanceTimersByTimeAsync(0);
      expect(print).toHaveBeenCalledWith(mistake);
      print.mockRestore();
    },
  );

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

  it.each([
    [
      "throws",
      () => {
        throw new RangeError("secret value");
      },
    ],
    ["rejects", async () => Promise.reject(new RangeError("secret value"))],
    ["says nothing", () => undefined as never],
  ])("that %s makes the reply unreadable, and tells no value", async (_, validate) => {
    const schema = { "~standard": { version: 1, vendor: "own", validate } } as const;
    const outcome = await make([json({ a: 1 })]).api.request("/a", { schema });
    expect(outcome).toMatchObject({
      kind: "unreadable",
      status: 200,
      problems: [expect.stringMatching(/schema.*Error/)],
    });
    expect(JSON.stringify(outcome)).not.toContain("secret");
  });

  it("that promises the result costs no job that was accepted instead", async () => {
    const { api } = make([replyWith("deployforge-202"), json({ id: "1" }, 202)], { dialects: [deployforge] });
    expect(await api.request("/a", { method: "POST", schema: Version })).toMatchObject({
      kind: "accepted",
      job: { statusUrl: expect.stringContaining("/jobs/") },
    });
    expect(await api.request("/a", { schema: z.object({ n: z.string() }) })).toMatchObject({ kind: "unreadable" });
  });

  it("of what is accepted makes its data", async () => {
    const { api } = make([replyWith("deployforge-202")], { dialects: [deployforge] });
    expect(await api.post("/a", { schema: z.object({ job_id: z.string() }) })).toEqual({ job_id: expect.any(String) });
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

  it("B47 is renewed once for a burst, and each request is repeated once", async () => {
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

  it("B47 that comes in after the renewal, sent before it, asks for no second one", async () => {
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

  it("B47 ends every request of a burst when the renewal fails, which is asked for once", async () => {
    const onUnauthenticated = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw new Error("no");
    });
    const { api, fetch } = make([json({}, 401)], { onUnauthenticated });
    const all = Promise.all([1, 2, 3, 4, 5].map((i) => api.request(`/${i}`)));
    await vi.advanceTimersByTimeAsync(100);
    expect((await all).map(({ kind }) => kind)).toEqual(Array(5).fill("unauthenticated"));
    expect(onUnauthenticated).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledTimes(5);
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
