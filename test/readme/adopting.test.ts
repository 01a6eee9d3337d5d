import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError, isApiError } from "faultline";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { client } from "./adopting/client.ts";
import { http as axiosHttp } from "./adopting/http.ts";
import { http as kyHttp } from "./adopting/kyHttp.ts";
import { editNote, history, orders, upload } from "./adopting/orders.ts";
import { session } from "./adopting/session.ts";
import { shown } from "./adopting/showToast.ts";

const page = readFileSync(new URL("../../docs/adopting.md", import.meta.url), "utf8");
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

function answer(...replies: Response[]) {
  const requests: Request[] = [];
  vi.stubGlobal("fetch", async (input: RequestInfo, init?: RequestInit) => {
    requests.push(new Request(input, init));
    return (replies.length > 1 ? replies.shift() : replies[0])?.clone();
  });
  return requests;
}

afterEach(() => {
  vi.unstubAllGlobals();
  client.clear();
  shown.length = 0;
});

it.each(["client.ts", "crash.tsx", "api.ts", "orders.ts", "http.ts", "kyHttp.ts"])(
  "the page about adopting shows code that compiles: it is %s of the tests, word for word",
  (name) => {
    expect(page).toContain(readFileSync(new URL(`adopting/${name}`, import.meta.url), "utf8").trimEnd());
  },
);

describe("an app that had toasts for every error", () => {
  it("has none for what the API refused, and one for everything else", async () => {
    answer(json({ message: "It is gone." }, 404));
    await expect(client.fetchQuery(orders([]))).rejects.toSatisfy(isApiError);
    expect(shown).toEqual([]);
    const broken = { queryKey: ["broken"], retry: false, queryFn: () => Promise.reject(new Error("broken")) };
    await expect(client.fetchQuery(broken)).rejects.toThrow("broken");
    expect(shown).toEqual(["broken"]);
  });

  it("keeps its defaults beside ours", () => {
    const { queries } = client.getDefaultOptions();
    expect(queries).toMatchObject({
      staleTime: 30_000,
      retry: expect.any(Function),
      throwOnError: expect.any(Function),
    });
  });
});

describe("the API of the page", () => {
  it("repeats a request once with the renewed sign-in, and writes a list as names that repeat", async () => {
    session.token = "old";
    const requests = answer(json({ message: "Sign in." }, 401), json([]));
    expect(await client.fetchQuery(orders(["new", "paid"]))).toEqual([]);
    expect(requests.map(({ url }) => url)).toEqual(Array(2).fill("https://api.example.com/v2/orders?tag=new&tag=paid"));
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer old", "Bearer new"]);
  });

  it("fetches page after page", async () => {
    answer(json({ orders: [{ id: "1", note: "" }], next: 2 }), json({ orders: [{ id: "2", note: "" }], next: null }));
    const { pages } = await client.fetchInfiniteQuery({ ...history, pages: 2 });
    expect(pages.flatMap((one) => one.orders.map(({ id }) => id))).toEqual(["1", "2"]);
  });

  it("takes back what was shown before it was refused", async () => {
    answer(json({ message: "Somebody was faster." }, 409));
    const { queryKey } = orders([]);
    client.setQueryData(queryKey, [{ id: "1", note: "old" }]);
    const seen: unknown[] = [];
    const stop = client.getQueryCache().subscribe(() => seen.push(client.getQueryData(queryKey)?.[0]?.note));
    const sent = client.getMutationCache().build(client, editNote(client)).execute({ id: "1", note: "new" });
    await expect(sent).rejects.toMatchObject({ failure: { kind: "conflict", operation: "save the note" } });
    stop();
    expect(seen).toContain("new");
    expect(client.getQueryData(queryKey)).toEqual([{ id: "1", note: "old" }]);
  });

  it("sends a file", async () => {
    const requests = answer(json({}, 201));
    await client
      .getMutationCache()
      .build(client, upload)
      .execute(new File(["a"], "a.txt"));
    expect((await requests[0]?.formData())?.get("file")).toHaveProperty("name", "a.txt");
    expect(requests[0]?.url).toBe("https://api.example.com/v2/attachments");
  });
});

describe("code that stays with its client", () => {
  let server: Server;
  let base = "";

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/lost") return request.socket.destroy();
      response.writeHead(429, { "content-type": "application/json", "retry-after": "8", "x-request-id": "req_1" });
      response.end(JSON.stringify({ error: { code: "rate_limit", message: "Too many requests were sent." } }));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  const ways: [string, (path: string) => Promise<unknown>][] = [
    ["axios", (path) => axiosHttp.post(path, {}, { baseURL: base })],
    ["ky", (path) => kyHttp.post(base + path)],
  ];

  it.each(ways)("throws what our defaults, hooks and views understand: %s", async (_, post) => {
    const error: unknown = await post("/charges").catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiError);
    const { failure, request } = error as ApiError;
    expect(failure).toMatchObject({ kind: "rate-limited", code: "rate_limit", requestId: "req_1", method: "POST" });
    expect((failure.retryAt ?? 0) - failure.receivedAt).toBe(8000);
    expect(request).toMatchObject({ method: "POST", url: `${base}/charges` });
  });

  it.each(ways)("says when nothing answers: %s", async (_, post) => {
    await expect(post("/lost")).rejects.toMatchObject({ failure: { kind: "unreachable", status: 0 } });
  });

  it("leaves an abort what it is", async () => {
    const aborted = axiosHttp.get("/charges", { baseURL: base, signal: AbortSignal.abort() });
    await expect(aborted).rejects.not.toSatisfy(isApiError);
  });
});
