import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_BASE_URL, exampleOutcome, examples, handlers, replyWith, toResponse } from "../../src/testing.ts";

const all = Object.values(examples).flat();

describe("replyWith", () => {
  it.each(all)("answers as $id does", async (example) => {
    const { status, body } = example.lands?.response ?? example.response;
    const response = replyWith(example);
    expect(response.status).toBe(status);
    expect(response.url).toBe(new URL(example.lands?.path ?? example.request.path, EXAMPLE_BASE_URL).href);
    expect(response.redirected).toBe(example.lands !== undefined);
    const text = await response.text();
    expect(text).toBe(body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body));
  });

  it("takes an id, and another address for the API", () => {
    expect(replyWith("versioner-429", { baseUrl: "http://localhost:4000" }).url).toBe(
      "http://localhost:4000/versions/",
    );
  });

  it("names the ids that there are when it does not know one", () => {
    expect(() => replyWith("versioner-418")).toThrow(/no example "versioner-418".*Use one of: .*versioner-429/s);
  });
});

describe("toResponse", () => {
  it("gives a redirect as the server sends it", () => {
    const example = all.find(({ id }) => id === "resource-301");
    if (example === undefined) throw new Error("no resource-301");
    const response = toResponse(example.response);
    expect([response.status, response.headers.get("location")]).toEqual([301, "/users/user_123"]);
  });
});

describe("exampleOutcome", () => {
  it("reads with the dialect that the example comes from, or with none", async () => {
    expect(await exampleOutcome("versioner-423")).toMatchObject({ kind: "locked", dialect: "versioner" });
    expect(await exampleOutcome("versioner-423", { dialects: [] })).toMatchObject({ kind: "locked", dialect: "http" });
  });

  it("reads an example without a time of its own as received when told", async () => {
    expect(await exampleOutcome("versioner-401", { receivedAt: 42 })).toMatchObject({ receivedAt: 42 });
  });
});

describe("handlers", () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it("answers the request of an example, whatever its query", async () => {
    server.use(...handlers(["resource-429"]));
    const response = await fetch(`${EXAMPLE_BASE_URL}/users?page=1`);
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "5"]);
  });

  it("tells methods on one path apart", async () => {
    server.use(...handlers(["sensei-405", "sensei-200-running"]));
    const path = `${EXAMPLE_BASE_URL}/v1/migrations/mig_abc123`;
    expect((await fetch(path)).status).toBe(200);
    expect((await fetch(path, { method: "PUT" })).status).toBe(405);
  });

  it("lets fetch follow a redirect to where it ends", async () => {
    server.use(...handlers(["resource-301"]));
    const response = await fetch(`${EXAMPLE_BASE_URL}/people/user_123`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { id: "user_123" } });
  });

  it("stands where the API does", async () => {
    server.use(...handlers(["versioner-204"], { baseUrl: "http://localhost:4999" }));
    expect((await fetch("http://localhost:4999/versions/ver_02", { method: "DELETE" })).status).toBe(204);
  });
});
