import { describe, expect, it } from "vitest";
import { createApi } from "../../src/query/createApi.ts";
import { BASE, json, scriptedFetch } from "./harness.tsx";

function setUp(headers?: Record<string, string>) {
  const server = scriptedFetch(json({}));
  return { ...server, api: createApi({ baseUrl: BASE, dialects: [], fetch: server.fetch, headers }) };
}

function formWithFile(): FormData {
  const form = new FormData();
  form.set("title", "Notes");
  form.set("file", new File(["# Notes"], "notes.md", { type: "text/markdown" }));
  return form;
}

describe("a body", () => {
  it("may be a form with files, whose type the browser names", async () => {
    const { api, requests } = setUp();
    await api.post("/uploads", { body: formWithFile() });
    expect(requests[0]?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
    const received = await requests[0]?.formData();
    expect(received?.get("title")).toBe("Notes");
    expect(received?.get("file")).toHaveProperty("name", "notes.md");
  });

  it("that is a form keeps its boundary in an app that says with each request that it sends JSON", async () => {
    const { api, requests } = setUp({ "Content-Type": "application/json" });
    await api.post("/uploads", { body: formWithFile() });
    expect(requests[0]?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
  });

  it.each([
    [
      "parameters",
      new URLSearchParams({ "card[number]": "4242" }),
      "application/x-www-form-urlencoded",
      "card%5Bnumber%5D=4242",
    ],
    ["a text", "a,b\n1,2", "text/plain", "a,b\n1,2"],
    ["a file", new Blob(["{}"], { type: "application/zip" }), "application/zip", "{}"],
  ])("may be %s", async (_, body, type, text) => {
    const { api, requests } = setUp();
    await api.post("/uploads", { body });
    expect(requests[0]?.headers.get("content-type")).toContain(type);
    expect(await requests[0]?.text()).toBe(text);
  });

  it("has the type that the request names", async () => {
    const { api, requests } = setUp();
    await api.put("/rows", { body: "a,b", headers: { "content-type": "text/csv" } });
    expect(requests[0]?.headers.get("content-type")).toBe("text/csv");
  });

  it.each([
    ["FormData", new FormData()],
    ["URLSearchParams", new URLSearchParams("a=1")],
    ["Blob", new Blob([])],
    ["File", new File([], "a")],
    ["ArrayBuffer", new ArrayBuffer(1)],
  ])("given as JSON, which knows no %s, is refused before it is lost", async (name, value) => {
    const { api, fetch } = setUp();
    await expect(api.post("/uploads", { json: value })).rejects.toThrow(`A ${name} was given as \`json\``);
    expect(fetch).not.toHaveBeenCalled();
  });

  it("beside JSON is refused, since one of them would be lost", async () => {
    const { api, fetch } = setUp();
    await expect(api.post("/uploads", { json: {}, body: "a" })).rejects.toThrow(TypeError);
    expect(fetch).not.toHaveBeenCalled();
  });
});
