import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import * as z from "zod/mini";
import { type Dialect, on } from "../../src/dialects/dialect.ts";
import { hiddenFields, toExposeHeaders } from "../../src/http/exposure.ts";
import { type ApiOptions, createApi } from "../../src/query/createApi.ts";
import { json } from "./harness.tsx";

let warn: MockInstance<typeof console.warn>;
let origins = 0;

beforeEach(() => {
  warn = vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** As a browser hands a reply on; `basic`: of the page's own origin. */
function ofType(type: ResponseType, response: Response): () => Response {
  return () => Object.defineProperty(response.clone(), "type", { value: type });
}
const cors = (status: number, headers?: Record<string, string>, body: unknown = {}) =>
  ofType("cors", json(body, status, headers));

/** An origin that nothing was said of yet. */
function setUp(answer: () => Response, options: Partial<ApiOptions> = {}) {
  const origin = `https://api-${++origins}.example.com`;
  const fetch = vi.fn(async () => answer());
  const api = createApi({ baseUrl: `${origin}/v1`, dialects: [], gate: false, fetch, ...options });
  return { origin, api, fetch };
}

async function said(answer: () => Response, options?: Partial<ApiOptions>): Promise<string | undefined> {
  const { api } = setUp(answer, options);
  await api.request("/users", { method: "POST" });
  return warn.mock.calls[0]?.[0];
}

describe("what a reply of another origin may hide", () => {
  const read = (status: number, headers: Record<string, string>, type: ResponseType = "cors") => ({
    status,
    headers: new Headers(headers),
    type,
    body: undefined,
    url: "https://api.example.com/",
    receivedAt: 0,
    request: { method: "POST", url: "https://api.example.com/" },
  });

  it.each([
    [429, {}, {}, ["retry-after"]],
    [503, {}, {}, ["retry-after"]],
    [503, { "retry-after": "soon" }, {}, []],
    [429, {}, { retryAt: 1 }, []],
    [202, {}, {}, ["retry-after", "location"]],
    [202, { location: "/jobs/1" }, {}, ["retry-after"]],
    [202, {}, { statusUrl: "https://api.example.com/jobs/1", retryAt: 1 }, []],
    [500, {}, {}, []],
    [200, {}, {}, []],
  ])("on a %i with the headers %o, of which %o could be read, is %o", (status, headers, promised, expected) => {
    const reply = read(status, headers);
    expect(hiddenFields(reply, promised)).toEqual(expected);
  });

  it("is nothing when the reply is of the page's own origin", () => {
    expect(hiddenFields(read(429, {}, "basic"), {})).toEqual([]);
    expect(hiddenFields(read(429, {}, "default"), {})).toEqual([]);
  });

  it("is no Location where a job whose address is known is looked at", () => {
    const look = { ...read(202, {}), request: { method: "GET", url: "https://api.example.com/jobs/1" } };
    expect(hiddenFields(look, { retryAt: 1 })).toEqual([]);
  });

  it("is a wait also where a limit comes under another status", () => {
    expect(hiddenFields(read(403, {}), {})).toEqual([]);
    expect(hiddenFields(read(403, {}), {}, 429)).toEqual(["retry-after"]);
  });

  it("is exposed by a line that takes away nothing of what is exposed by now", () => {
    expect(
      toExposeHeaders({ status: 429, headers: new Headers({ "x-trace": "1", "content-type": "a/b", etag: "a" }) }),
    ).toBe(
      "Retry-After, Date, RateLimit, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, ETag, X-Request-Id, x-trace",
    );
    expect(toExposeHeaders({ status: 202, headers: new Headers() })).toBe(
      "Location, Operation-Location, Retry-After, Date, ETag, X-Request-Id",
    );
  });
});

it("B46 a wait that is hidden in the headers is read from the body, and where that names none there is none", async () => {
  const words: Dialect = {
    name: "words",
    rules: [on(429, z.object({ at: z.number() }), ({ at }) => ({ retryAt: at }))],
  };
  const dialects = [words];
  const at = Date.now() + 5000;
  const named = await setUp(cors(429, {}, { at }), { dialects }).api.request("/users");
  expect(named).toMatchObject({ kind: "rate-limited", retryAt: at });
  const silent = await setUp(cors(429), { dialects }).api.request("/users");
  expect(silent).toMatchObject({ kind: "rate-limited" });
  expect(silent).not.toHaveProperty("retryAt");
});

describe("in development, the console", () => {
  it.each([
    [429, /has no Retry-After/],
    [503, /has no Retry-After/],
    [202, /has no Location/],
  ])("names the line that a %i of another origin lacks", async (status, loss) => {
    const text = await said(cors(status));
    expect(text).toMatch(loss);
    expect(text).toContain(`https://api-${origins}.example.com`);
    expect(text).toMatch(/\n {2}Access-Control-Expose-Headers: .*Retry-After/);
    expect(text).not.toContain("*");
  });

  it("says it once for each origin and kind", async () => {
    const { api } = setUp(cors(429));
    for (let n = 0; n < 3; n++) await api.request(`/users/${n}`);
    expect(warn).toHaveBeenCalledTimes(1);
    await setUp(cors(429)).api.request("/users");
    expect(warn).toHaveBeenCalledTimes(2);
  });

  it("speaks of a 503 after it has spoken of a 429", async () => {
    let status = 429;
    const { api } = setUp(() => cors(status)());
    await api.request("/users");
    status = 503;
    await api.request("/users");
    expect(warn).toHaveBeenCalledTimes(2);
  });

  it("says that a star does not help when credentials are included, and only then", async () => {
    expect(await said(cors(429), { credentials: "include" })).toMatch(/"\*" .*no wildcard/);
    warn.mockClear();
    expect(await said(cors(429), { credentials: "same-origin" })).not.toContain("*");
  });

  it.each([
    ["a reply of the page's own origin", ofType("basic", json({}, 429))],
    ["a wait that could be read", cors(429, { "retry-after": "5" })],
    ["a wait that is there and cannot be read", cors(503, { "retry-after": "soon" })],
    ["a job whose address could be read", cors(202, { location: "/jobs/1" })],
    ["another failure", cors(500)],
    ["a success", cors(200)],
  ])("is silent on %s", async (_, answer) => {
    expect(await said(answer)).toBeUndefined();
  });

  it("is silent when the body named the wait, or the job", async () => {
    const words: Dialect = {
      name: "words",
      rules: [
        on(429, z.object({ at: z.number() }), ({ at }) => ({ retryAt: at })),
        on(202, z.object({ id: z.string() }), ({ id }) => ({ job: { id, state: "pending" } })),
      ],
    };
    const dialects = [words];
    expect(await said(cors(429, {}, { at: Date.now() + 5000 }), { dialects })).toBeUndefined();
    expect(await said(cors(202, {}, { id: "job_1" }), { dialects })).toBeUndefined();
    expect(await said(cors(429, {}, {}), { dialects })).toBeDefined();
  });
});

it("in production nothing is said", async () => {
  vi.stubEnv("NODE_ENV", "production");
  expect(await said(cors(429))).toBeUndefined();
});

it("a page without a build says nothing, and nothing breaks there", async () => {
  vi.stubGlobal("process", undefined);
  const { api } = setUp(cors(429));
  expect(await api.request("/users")).toMatchObject({ kind: "rate-limited" });
  expect(warn).not.toHaveBeenCalled();
});

it("a console that throws fails no request", async () => {
  warn.mockImplementation(() => {
    throw new Error("no console");
  });
  expect(await setUp(cors(503)).api.request("/users")).toMatchObject({ kind: "unavailable" });
});
