import { describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { createApi } from "../../src/query/createApi.ts";
import { BASE, json, type Script, scriptedFetch } from "./harness.tsx";

const unchanged = (headers: Record<string, string> = {}) => new Response(null, { status: 304, headers });
const tagged = (body: unknown, etag = '"v1"', headers: Record<string, string> = {}) =>
  json(body, 200, { etag, ...headers });

function setUp(scripts: Script[], options: object = {}) {
  const server = scriptedFetch(...scripts);
  const api = createApi({
    baseUrl: BASE,
    dialects: [],
    fetch: server.fetch,
    conditional: true,
    gate: false,
    ...options,
  });
  return { api, asked: () => server.requests.map((request) => request.headers.get("if-none-match")) };
}

/** What is asked with on the second of two reads, the first of which was answered so. */
async function secondAsk(first: Script, init: object = {}, options: object = {}): Promise<string | null | undefined> {
  const { api, asked } = setUp([first, tagged({ n: 2 }, '"v2"')], options);
  await api.request("/users");
  await api.request("/users", init);
  expect(asked()).toHaveLength(2);
  return asked()[1];
}

describe("a read of what was read before", () => {
  it("asks whether it has changed, and a 304 brings the data back under what the new reply says of itself", async () => {
    const { api, asked } = setUp([
      tagged([{ id: 1 }], '"v1"', { "x-request-id": "first", "x-ratelimit-remaining": "9" }),
      unchanged({ "x-request-id": "second" }),
    ]);
    const first = await api.request("/users");
    const second = await api.request("/users");
    expect(asked()).toEqual([null, '"v1"']);
    expect(second).toEqual({ kind: "not-modified", status: 304, data: [{ id: 1 }], etag: '"v1"', requestId: "second" });
    expect(second).toHaveProperty("data", (first as { data: unknown }).data);
  });

  it("gives what the server said, whatever became of what was given before", async () => {
    const { api } = setUp([tagged(["a", "b"]), unchanged(), unchanged()]);
    const reversed = async () => (await api.get<string[]>("/users")).reverse();
    for (let count = 0; count < 3; count++) expect(await reversed()).toEqual(["b", "a"]);
  });

  it("gives data to whoever asks for data alone, as the schema makes it of what came", async () => {
    const { api } = setUp([tagged({ at: "1970" }), unchanged()]);
    const schema = z.pipe(
      z.object({ at: z.string() }),
      z.transform(({ at }) => ({ year: Number(at) })),
    );
    expect(await api.get("/users", { schema })).toEqual({ year: 1970 });
    expect(await api.get("/users", { schema })).toEqual({ year: 1970 });
  });

  it("is held against a schema that has changed since", async () => {
    const { api } = setUp([tagged({ at: "1970" }), unchanged()]);
    await api.get("/users");
    expect(await api.request("/users", { schema: z.object({ id: z.number() }) })).toMatchObject({ kind: "unreadable" });
  });

  it("takes weak tags as they are, and goes on from the latest", async () => {
    const { api, asked } = setUp([tagged(1, 'W/"a"'), tagged(2, 'W/"b"'), unchanged(), unchanged()]);
    for (const data of [1, 2, 2, 2]) expect(await api.get("/users")).toBe(data);
    expect(asked()).toEqual([null, 'W/"a"', 'W/"b"', 'W/"b"']);
  });

  it("asks for everything at another address, and with other parameters", async () => {
    const { api, asked } = setUp([tagged(1)]);
    await api.get("/users");
    await api.get("/users", { query: { page: 2 } });
    await api.get("/teams");
    expect(asked()).toEqual([null, null, null]);
  });

  it("asks for everything once the address has no tag any more", async () => {
    const { api, asked } = setUp([tagged(1), json(2), json(3)]);
    for (const data of [1, 2, 3]) expect(await api.get("/users")).toBe(data);
    expect(asked()).toEqual([null, '"v1"', null]);
  });

  it.each([
    ["If-None-Match", { "If-None-Match": '"mine"' }, '"mine"'],
    ["If-Modified-Since", { "If-Modified-Since": "Thu, 15 Jan 2026 12:00:00 GMT" }, null],
    ["Range", { Range: "bytes=0-9" }, null],
    ["Cache-Control: no-cache", { "Cache-Control": "no-cache" }, null],
  ])("is left alone when the app says %s", async (_, headers, expected) => {
    expect(await secondAsk(tagged(1), { headers })).toBe(expected);
  });

  it("leaves the 304 to an app that asked for it itself", async () => {
    const { api } = setUp([tagged(1), unchanged()]);
    await api.get("/users");
    const outcome = await api.request("/users", { headers: { "If-None-Match": '"mine"' } });
    expect(outcome).toEqual({ kind: "not-modified", status: 304 });
  });

  it.each([
    ["no-store", { "cache-control": "private, no-store" }],
    ["a dependence on cookies, which no page can see", { vary: "Accept, Cookie" }],
    ["a dependence on anything", { vary: "*" }],
  ])("asks for everything after %s", async (_, headers) => {
    expect(await secondAsk(tagged(1, '"v1"', headers))).toBeNull();
  });

  it("leaves it to the browser's own cache while that may answer without the server", async () => {
    vi.useFakeTimers({ now: 0 });
    const { api, asked } = setUp([tagged(1, '"v1"', { "cache-control": "max-age=60" })]);
    await api.get("/users");
    vi.setSystemTime(59_999);
    await api.get("/users");
    vi.setSystemTime(59_999 + 60_000);
    await api.get("/users");
    expect(asked()).toEqual([null, null, '"v1"']);
    vi.useRealTimers();
  });

  it.each(["PUT", "PATCH", "DELETE", "POST"])("asks for everything after a %s to the address", async (method) => {
    const { api, asked } = setUp([tagged(1), json({}), tagged(2), tagged(3)]);
    await api.get("/users");
    await api.request("/users", { method });
    await api.get("/users");
    expect(asked()).toEqual([null, null, null]);
  });

  it.each([
    ["POST", 200],
    ["GET", 201],
    ["GET", 206],
    ["GET", 500],
  ])("is nothing that a %s answered with %i could be", async (method, status) => {
    const { api, asked } = setUp([json({}, status, { etag: '"v1"' })], { retry: { maxRetries: 0 } });
    await api.request("/users", { method });
    await api.request("/users");
    expect(asked()).toEqual([null, null]);
  });

  it("keeps its tag through a failure", async () => {
    const { api, asked } = setUp([tagged(1), json({}, 500), unchanged()]);
    await api.get("/users");
    await api.request("/users");
    expect(await api.get("/users")).toBe(1);
    expect(asked()).toEqual([null, '"v1"', '"v1"']);
  });

  it("has its data also when a write to the address went out meanwhile, and then asks for everything", async () => {
    let answer: (response: Response) => void = () => {};
    const slow = () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      });
    const { api, asked } = setUp([tagged(1), slow, json({}), tagged(2)]);
    await api.get("/users");
    const read = api.get("/users");
    await api.put("/users", { json: {} });
    answer(unchanged());
    expect(await read).toBe(1);
    expect(await api.get("/users")).toBe(2);
    expect(asked()).toEqual([null, '"v1"', null, null]);
  });

  it("forgets what was not asked for longest, beyond a hundred addresses", async () => {
    const { api, asked } = setUp([tagged(1)]);
    for (let n = 0; n < 100; n++) await api.get(`/users/${n}`);
    await api.get("/users/0");
    await api.get("/users/new");
    await api.get("/users/0");
    await api.get("/users/1");
    expect(asked().slice(100)).toEqual(['"v1"', null, '"v1"', null]);
  });
});

describe("another user", () => {
  it.each(["Authorization", "X-Api-Key", "Accept", "Accept-Language", "X-Tenant"])(
    "is never shown what was read with another %s",
    async (name) => {
      expect(await secondAsk(tagged(1), { headers: { [name]: "other" } })).toBeNull();
    },
  );

  it("is told from the same one by nothing that is new with each request", async () => {
    let count = 0;
    const headers = () => ({
      "X-Request-Id": `${++count}`,
      traceparent: `00-${count}-0-01`,
      Authorization: "Bearer a",
    });
    expect(await secondAsk(tagged(1), {}, { headers })).toBe('"v1"');
  });

  it("finds nothing after a 401, wherever that was", async () => {
    const { api, asked } = setUp([tagged(1), json({}, 401), tagged(2)]);
    await api.get("/users");
    await api.request("/me", { method: "POST" });
    await api.get("/users");
    expect(asked()).toEqual([null, null, null]);
  });
});

describe("where conditional reads are not asked for", () => {
  it("they are made where the API has the page's own origin, and nowhere else", async () => {
    const standard = { conditional: undefined };
    expect(await secondAsk(tagged(1), {}, standard)).toBeNull();
    vi.stubGlobal("location", new URL("https://app.example.com/"));
    expect(await secondAsk(tagged(1), {}, standard)).toBeNull();
    vi.stubGlobal("location", new URL("https://api.example.com/app"));
    expect(await secondAsk(tagged(1), {}, standard)).toBe('"v1"');
    expect(await secondAsk(tagged(1), {}, { conditional: false })).toBeNull();
    vi.unstubAllGlobals();
  });
});
