import { expect, it } from "vitest";
import { createApi } from "../../src/query/createApi.ts";
import { openGates } from "../../src/testing/openGates.ts";

it("lets the next test ask what the one before was refused", async () => {
  const replies = [new Response(null, { status: 429, headers: { "retry-after": "60" } }), new Response("{}")];
  const api = createApi({
    baseUrl: "https://api.example.com",
    dialects: [],
    fetch: async () => replies.shift() ?? new Response("{}"),
  });
  expect(await api.request("/a")).toMatchObject({ kind: "rate-limited" });
  expect(await api.request("/a")).toMatchObject({ kind: "rate-limited", unsent: true });
  openGates();
  expect(await api.request("/a")).toMatchObject({ kind: "success" });
  expect(localStorage).toHaveLength(0);
});
