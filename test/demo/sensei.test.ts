import { expect, test } from "vitest";
import { bodyOf, createClient } from "./client.ts";

const wanted = { name: "Split accounts", source: "postgres://a/x", target: "postgres://b/x" };

async function started(client: ReturnType<typeof createClient>): Promise<{ id: string; status_url: string }> {
  const response = await client.post("/sensei/v1/migrations", wanted);
  expect(response.status).toBe(202);
  return bodyOf(response);
}

test("a migration is accepted and goes through its phases by the clock", async () => {
  const client = createClient();
  const { id, status_url } = await started(client);
  const seen: unknown[] = [];
  for (const ms of [0, 3_000, 4_000, 9_000, 8_000, 5_000, 10_000]) {
    client.pass(ms);
    const { status, progress } = await bodyOf(await client.get(status_url));
    seen.push([status, progress.overall_percent, progress.current_phase]);
  }
  expect(status_url).toBe(`/sensei/v1/migrations/${id}`);
  expect(seen).toEqual([
    ["pending", 0, "queued"],
    ["planning", 9, "schema_analysis"],
    ["running", 22, "data_transfer"],
    ["running", 50, "data_transfer"],
    ["running", 75, "index_build"],
    ["validating", 91, "validation"],
    ["completed", 100, "validation"],
  ]);
});

test("a paused migration stands still until it is resumed", async () => {
  const client = createClient();
  const { status_url } = await started(client);
  const percent = async () => (await bodyOf(await client.get(status_url))).progress.overall_percent;
  client.pass(12_800);
  expect((await bodyOf(await client.post(`${status_url}/pause`))).status).toBe("paused");
  client.pass(60_000);
  expect(await percent()).toBe(40);
  await client.post(`${status_url}/resume`);
  client.pass(6_400);
  expect(await percent()).toBe(60);
});

test("what the state does not allow is a 409: pausing the paused, cancelling the cancelled", async () => {
  const client = createClient();
  const { status_url } = await started(client);
  await client.post(`${status_url}/pause`);
  const again = await client.post(`${status_url}/pause`);
  expect(again.status).toBe(409);
  expect((await bodyOf(again)).error).toMatchObject({ code: "conflict", details: { status: "paused" } });
  expect((await bodyOf(await client.post(`${status_url}/cancel`))).status).toBe("cancelled");
  expect((await client.post(`${status_url}/cancel`)).status).toBe(409);
});

test("a migration that fails says in which phase and why", async () => {
  const client = createClient();
  await client.control("jobs", { next: 5 });
  const { status_url } = await started(client);
  client.pass(60_000);
  const { status, progress, error } = await bodyOf(await client.get(status_url));
  expect([status, progress.current_phase, error.code]).toEqual(["failed", "validation", "E4102"]);
});

test("a migration is deleted with 204 once it has ended, and refused with 409 before", async () => {
  const client = createClient();
  const { status_url } = await started(client);
  expect((await client.call("DELETE", status_url)).status).toBe(409);
  client.pass(60_000);
  expect((await client.call("DELETE", status_url)).status).toBe(204);
  expect((await client.get(status_url)).status).toBe(404);
});

test("lists have Sensei's pagination and flat progress", async () => {
  const { data, pagination } = await bodyOf(await createClient().get("/sensei/v1/migrations?page=1&per_page=2"));
  expect(data[0]).toMatchObject({ id: "mig_abc123", status: "running", progress_percent: 45 });
  expect(pagination).toEqual({ total: 5, page: 1, per_page: 2, total_pages: 3, has_next: true, has_prev: false });
});

test("the first missing field is E7003, a wrong one a 422 with its dotted path", async () => {
  const client = createClient();
  const missing = await client.post("/sensei/v1/migrations", { source: "postgres://a/x" });
  expect(missing.status).toBe(400);
  expect((await bodyOf(missing)).error).toEqual({
    code: "E7003",
    message: "Invalid request: missing required field 'name'",
    details: { field: "name", reason: "required" },
    request_id: missing.headers.get("x-request-id"),
  });
  const wrong = await client.post("/sensei/v1/migrations", { ...wanted, options: { batch_size: 0 } });
  expect(wrong.status).toBe(422);
  expect((await bodyOf(wrong)).error.details).toEqual({ field: "options.batch_size", reason: "must be at least 1" });
});

test("a method that a path does not have is 405 and Allow names those that it has", async () => {
  const response = await createClient().call("PUT", "/sensei/v1/migrations", { json: {} });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET, POST, HEAD");
  expect((await bodyOf(response)).error.code).toBe("method_not_allowed");
});

test("a body over the limit is 413, another content type 415, broken JSON 400", async () => {
  const client = createClient();
  const send = (body: string, type: string) =>
    client.call("POST", "/sensei/v1/migrations", { body, headers: { "Content-Type": type } });
  expect((await send(JSON.stringify({ ...wanted, name: "x".repeat(70_000) }), "application/json")).status).toBe(413);
  expect((await send(JSON.stringify(wanted), "text/plain")).status).toBe(415);
  expect((await send('{"name":', "application/json")).status).toBe(400);
});

test("every reply tells the rate limit, and over it there is a wait", async () => {
  const client = createClient();
  expect((await client.get("/sensei/v1/migrations")).headers.get("x-ratelimit-remaining")).toBe("999");
  await client.control("limits", { api: "sensei", exhaust: true });
  const refused = await client.get("/sensei/v1/migrations");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  expect((await bodyOf(refused)).error.code).toBe("E7006");
});
