import { expect, test, vi } from "vitest";
import { createDemoApi } from "../../demo/api/createDemoApi.ts";
import { isForApi } from "../../demo/api/paths.ts";
import { bodyOf, createClient } from "./client.ts";

test("a route that was told to answer with an example does so until it is told otherwise", async () => {
  const client = createClient();
  await client.control("answers/versioner/list-versions", { example: "versioner-503" }, "PUT");
  const statuses = async () => [
    (await client.get("/versioner/versions")).status,
    (await client.get("/versioner/approvals")).status,
  ];
  expect(await statuses()).toEqual([503, 200]);
  expect(await statuses()).toEqual([503, 200]);
  await client.call("DELETE", "/control/answers");
  expect(await statuses()).toEqual([200, 200]);
});

test("an answer that was ordered a number of times is used up", async () => {
  const client = createClient();
  await client.control("answers/sensei/*", { example: "sensei-429", times: "now", count: 2 }, "PUT");
  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push((await client.get("/sensei/v1/migrations")).status);
  expect(statuses).toEqual([429, 429, 200]);
});

test("a named route goes before the whole API", async () => {
  const client = createClient();
  await client.control("answers/resource/*", { example: "resource-500" }, "PUT");
  await client.control("answers/resource/list-users", { example: "resource-404" }, "PUT");
  expect((await client.get("/resource/users")).status).toBe(404);
  expect((await client.get("/resource/orders")).status).toBe(500);
});

test("a gateway that is down answers with a page of its own", async () => {
  const client = createClient();
  await client.control("answers/deployforge/*", { fault: "gateway-down" }, "PUT");
  const response = await client.get("/deployforge/deployments");
  expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html"]);
  expect(await response.text()).toContain("<h1>502 Bad Gateway</h1>");
});

test("a cut connection is a network error, a reply that is cut midway breaks while it is read", async () => {
  const client = createClient();
  await client.control("answers/deployforge/*", { fault: "cut" }, "PUT");
  expect((await client.get("/deployforge/deployments")).type).toBe("error");
  await client.control("answers/deployforge/*", { fault: "cut-midway" }, "PUT");
  await expect((await client.get("/deployforge/deployments")).text()).rejects.toThrow("cut on purpose");
});

test("a slow API answers nothing until the client gives up", async () => {
  const client = createClient();
  await client.control("answers/deployforge/*", { fault: "slow" }, "PUT");
  const giveUp = new AbortController();
  const settled = vi.fn();
  const pending = client.get("/deployforge/deployments", { signal: giveUp.signal });
  void pending.then(settled, settled);
  await client.get("/versioner/versions");
  expect(settled).not.toHaveBeenCalled();
  giveUp.abort();
  expect((await pending).type).toBe("error");
});

test("a quota that was closed for a time lets nothing through until then", async () => {
  const client = createClient();
  await client.control("limits", { api: "resource", windowMs: 30_000, exhaust: true });
  const status = async () => (await client.get("/resource/users")).status;
  expect((await client.get("/resource/users")).headers.get("retry-after")).toBe("30");
  client.pass(29_999);
  expect(await status()).toBe(429);
  client.pass(1);
  expect(await status()).toBe(200);
});

test("latency holds an answer back for that long and no switch", async () => {
  vi.useFakeTimers();
  try {
    const api = createDemoApi({ latencyMs: 250 });
    const settled = vi.fn();
    const ask = (path: string) =>
      api.fetch(new Request(`http://desk.test${path}`, { headers: { Authorization: "Bearer sk_demo" } }));
    void ask("/versioner/versions").then(settled);
    await vi.advanceTimersByTimeAsync(249);
    expect(settled).not.toHaveBeenCalled();
    expect((await ask("/control")).status).toBe(200);
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});

test("the clock can be set ahead: jobs end, and Date says so", async () => {
  const client = createClient();
  await client.control("clock", { advanceMs: 3_600_000 });
  const response = await client.get("/deployforge/jobs/job-checkout-910/status");
  expect((await bodyOf(response)).data.current_state).toBe("succeeded");
  expect(response.headers.get("date")).toBe("Mon, 27 Oct 2025 10:44:00 GMT");
});

test("a stopped clock moves when it is set ahead, and by nothing else", async () => {
  const client = createClient();
  const date = async () => (await client.get("/resource/users")).headers.get("date");
  await client.control("clock", { advanceMs: 0, stop: true });
  client.pass(60_000);
  expect(await date()).toBe("Mon, 27 Oct 2025 09:44:00 GMT");
  await client.control("clock", { advanceMs: 30_000 });
  expect(await date()).toBe("Mon, 27 Oct 2025 09:44:30 GMT");
  await client.control("clock", { advanceMs: 0, stop: true });
  expect(await date()).toBe("Mon, 27 Oct 2025 09:44:30 GMT");
});

test("a reset forgets what happened, in this world only", async () => {
  const client = createClient();
  const inWorld = (name: string) => ({ headers: { "X-Demo-World": name } });
  await client.call("DELETE", "/resource/users/user_126");
  await client.call("DELETE", "/resource/users/user_127", inWorld("b"));
  expect((await client.post("/control/reset")).status).toBe(204);
  expect((await client.get("/resource/users/user_126")).status).toBe(200);
  expect((await client.get("/resource/users/user_127", inWorld("b"))).status).toBe(404);
  client.api.reset();
  expect((await client.get("/resource/users/user_127", inWorld("b"))).status).toBe(200);
});

test.each([
  ["PUT", "/control/answers/versioner/nothing", { example: "versioner-503" }, 404, "list-versions"],
  ["PUT", "/control/answers/nobody/*", { example: "versioner-503" }, 404, "nobody"],
  ["PUT", "/control/answers/versioner/*", { example: "versioner-999" }, 400, "versioner-999"],
  ["PUT", "/control/answers/versioner/*", {}, 400, "either"],
  ["PUT", "/control/answers/versioner/*", { fault: "fire" }, 400, "gateway-down"],
  ["POST", "/control/freeze", { open: "yes" }, 400, "open"],
  ["POST", "/control/limits", { api: "github" }, 400, "deployforge"],
  ["POST", "/control/nothing", {}, 404, "GET /control"],
])("%s %s with %o is refused with what would be right", async (method, path, json, status, hint) => {
  const response = await createClient().call(method, path, { json });
  expect(response.status).toBe(status);
  expect((await bodyOf(response)).detail).toContain(hint);
});

test("the state of all switches is in one place", async () => {
  const client = createClient();
  const response = await client.control("maintenance", { api: "sensei", on: true });
  expect(await bodyOf(response)).toMatchObject({
    freeze: null,
    maintenance: { sensei: { endsAt: null } },
    routes: { sensei: expect.arrayContaining(["create-migration"]) },
  });
});

test("pages keep their addresses, requests for data find the documented ones", () => {
  expect(isForApi("/users/user_123", "application/json")).toBe(true);
  expect(isForApi("/users/user_123", "text/html,*/*")).toBe(false);
  expect(isForApi("/control", undefined)).toBe(true);
  expect(isForApi("/controls", undefined)).toBe(false);
});
