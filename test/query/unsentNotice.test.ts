import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { type ApiOptions, createApi } from "../../src/query/createApi.ts";
import { json, type Script, scriptedFetch } from "./harness.tsx";

let print: MockInstance<typeof console.error>;
let made = 0;

beforeEach(() => {
  print = vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function make(script: Script, options: Partial<ApiOptions> = {}) {
  const server = scriptedFetch(script);
  const baseUrl = "https://api.example.com/v1";
  return { ...server, api: createApi({ baseUrl, dialects: [], gate: false, fetch: server.fetch, ...options }) };
}

/** A mistake that nothing was said of yet. */
const mistake = () => new TypeError(`store is undefined (${++made})`);
const throwing = (error: Error) => ({
  headers() {
    throw error;
  },
});

describe("a request that fails by a mistake in the app", () => {
  it("says while developing that its headers threw, with the error and without what the address holds", async () => {
    const error = mistake();
    const { api, fetch } = make(json({}), throwing(error));
    const outcome = await api.request("/a", { method: "POST", query: { token: "s3cret" } });
    expect(outcome).toMatchObject({ kind: "unreachable" });
    expect(fetch).not.toHaveBeenCalled();
    const [[words, cause] = []] = print.mock.calls;
    expect(words).toMatch(/POST https:\/\/api\.example\.com\/v1\/a was not sent.*`headers`/);
    expect(words).not.toContain("s3cret");
    expect(cause).toBe(error);
  });

  it("says so of a field that no header can hold, and of what `fetch` does not take", async () => {
    await make(json({}), { headers: { "x-note": "two\nlines" } }).api.request("/a");
    await make(json({})).api.request("/a", { method: "GET", json: { name: "Ada" } });
    expect(print.mock.calls.map(([words]) => /since (.*)\./.exec(String(words))?.[1])).toEqual([
      "its `headers` could not be made",
      "`fetch` takes no such request",
    ]);
  });

  it("says it once, however often it is repeated", async () => {
    const { api } = make(json({}), throwing(mistake()));
    for (let times = 0; times < 3; times++) await api.request("/a");
    expect(print).toHaveBeenCalledTimes(1);
  });

  it("says nothing in production, and nothing where no build has said which it is", async () => {
    vi.stubEnv("NODE_ENV", "production");
    await make(json({}), throwing(mistake())).api.request("/a");
    vi.unstubAllEnvs();
    vi.stubGlobal("process", undefined);
    await make(json({}), throwing(mistake())).api.request("/a");
    vi.unstubAllGlobals();
    expect(print).not.toHaveBeenCalled();
  });

  it("is unreachable all the same where the console is broken", async () => {
    print.mockImplementation(() => {
      throw new Error("no console");
    });
    expect(await make(json({}), throwing(mistake())).api.request("/a")).toMatchObject({ kind: "unreachable" });
  });
});

describe("a request that fails on its way", () => {
  it.each([
    ["by the network", {}],
    ["with a body and a key", { method: "POST", json: { a: 1 }, idempotencyKey: "k" }],
  ])("is no mistake: %s", async (_, init) => {
    const { api } = make(new TypeError("Failed to fetch"));
    expect(await api.request("/a", init)).toMatchObject({ kind: "unreachable" });
    expect(print).not.toHaveBeenCalled();
  });

  it("is none without a connection either, though `headers` asked for a token in vain", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    const { api } = make(json({}), throwing(mistake()));
    expect(await api.request("/a")).toMatchObject({ kind: "unreachable", unsent: true });
    expect(print).not.toHaveBeenCalled();
  });

  it("is none when the caller gives up, or the time is up, while `headers` are made", async () => {
    const caller = new AbortController();
    const { api } = make(json({}), { headers: () => new Promise(() => {}) });
    const given = api.request("/a", { signal: caller.signal });
    caller.abort();
    await expect(given).rejects.toThrow();
    expect(await api.request("/a", { timeoutMs: 5 })).toMatchObject({ kind: "timed-out" });
    expect(print).not.toHaveBeenCalled();
  });
});
