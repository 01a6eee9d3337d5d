import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAloneServer } from "../../demo/server.ts";

let server: ReturnType<typeof createAloneServer>;
let origin: string;

beforeEach(async () => {
  server = createAloneServer({ latencyMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const headers = { Authorization: "Bearer sk_demo", "Content-Type": "application/json" };
const order = (fault: string) =>
  fetch(`${origin}/control/answers/versioner/*`, { method: "PUT", headers, body: JSON.stringify({ fault }) });

test("over real HTTP a documented reply keeps its status, headers and body", async () => {
  const response = await fetch(`${origin}/versioner/versions`, {
    headers: { ...headers, Prefer: "example=versioner-429" },
  });
  expect(response.status).toBe(429);
  expect(response.headers.get("x-ratelimit-reset")).toBe("1698765432");
  expect(await response.json()).toEqual({ detail: "Rate limit exceeded. Try again in 60 seconds." });
});

test("over real HTTP a redirect is followed to a user that exists", async () => {
  const response = await fetch(`${origin}/resource/users/user_100`, { headers });
  expect([response.status, response.redirected, response.url]).toEqual([
    200,
    true,
    `${origin}/resource/users/user_123`,
  ]);
});

test("over real HTTP a cut connection is a rejected fetch, a cut reply a rejected body", async () => {
  // The server around the handler reports what breaks off, as it should.
  const reported = vi.spyOn(console, "error").mockReturnValue();
  await order("cut");
  await expect(fetch(`${origin}/versioner/versions`, { headers })).rejects.toThrow();
  await order("cut-midway");
  const response = await fetch(`${origin}/versioner/versions`, { headers });
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
  expect(reported).toHaveBeenCalledOnce();
  reported.mockRestore();
});

test("over real HTTP no browser keeps a redirect that is only a switch", async () => {
  const init = { headers: { ...headers, Prefer: "example=resource-301" }, redirect: "manual" } as const;
  const response = await fetch(`${origin}/resource/orders`, init);
  expect([response.status, response.headers.get("location")]).toEqual([301, "/users/user_123"]);
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("over real HTTP a slow API can be left", async () => {
  await order("slow");
  const giveUp = new AbortController();
  const pending = fetch(`${origin}/versioner/versions`, { headers, signal: giveUp.signal });
  // Something else gets through meanwhile.
  expect((await fetch(`${origin}/resource/users`, { headers })).status).toBe(200);
  giveUp.abort();
  await expect(pending).rejects.toMatchObject({ name: "AbortError" });
});
