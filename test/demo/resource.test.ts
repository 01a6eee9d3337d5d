import { expect, test } from "vitest";
import { bodyOf, createClient } from "./client.ts";

const newcomer = { name: "Ida Berg", email: "ida.berg@example.com" };

test("a created user has a Location that leads to it and the ETag that it will have there", async () => {
  const client = createClient();
  const created = await client.post("/resource/users", newcomer);
  expect(created.status).toBe(201);
  const location = created.headers.get("location") ?? "";
  expect(location).toBe("/resource/users/user_456");
  const read = await client.get(location);
  expect(read.headers.get("etag")).toBe(created.headers.get("etag"));
  expect((await bodyOf(read)).data).toMatchObject(newcomer);
});

test("an unchanged user is a 304 without a body, a changed one is sent again", async () => {
  const client = createClient();
  const etag = (await client.get("/resource/users/user_123")).headers.get("etag") ?? "";
  const known = { headers: { "If-None-Match": `"other", W/${etag}` } };
  const unchanged = await client.get("/resource/users/user_123", known);
  expect([unchanged.status, await unchanged.text(), unchanged.headers.get("etag")]).toEqual([304, "", etag]);
  await client.call("PATCH", "/resource/users/user_123", { json: { name: "Ana Ruiz Soler" } });
  expect((await client.get("/resource/users/user_123", known)).status).toBe(200);
});

test("a change made from an old ETag is a 409 and changes nothing", async () => {
  const client = createClient();
  const etag = (await client.get("/resource/users/user_123")).headers.get("etag") ?? "";
  const change = (name: string) =>
    client.call("PATCH", "/resource/users/user_123", { json: { name }, headers: { "If-Match": etag } });
  expect((await change("Ana R.")).status).toBe(200);
  const late = await change("Ana");
  expect(late.status).toBe(409);
  expect((await bodyOf(late)).error.code).toBe("resource_conflict");
  expect((await bodyOf(await client.get("/resource/users/user_123"))).data.name).toBe("Ana R.");
});

test("fields that are wrong are a 400 with one detail each and no other effect", async () => {
  const client = createClient();
  const response = await client.post("/resource/users", { name: "", email: "ida@" });
  expect(response.status).toBe(400);
  const { error, meta } = await bodyOf(response);
  expect(error.code).toBe("validation_error");
  expect(error.details).toEqual([
    { field: "name", issue: "must not be empty", value: "", path: "name" },
    { field: "email", issue: "must be an email address", value: "ida@", path: "email" },
  ]);
  expect(meta.request_id).toBe(response.headers.get("x-request-id"));
});

test("a detail names the whole path of a field in a list", async () => {
  const order = { user_id: "user_123", total: 100, items: [{ sku: "a", quantity: 1 }, { sku: "b" }] };
  const { error } = await bodyOf(await createClient().post("/resource/orders", order));
  expect(error.details).toEqual([{ field: "quantity", issue: "is required", path: "items.1.quantity" }]);
});

test("an email address that is taken is a 409, whatever its case", async () => {
  const response = await createClient().post("/resource/users", { ...newcomer, email: "Alice@example.com" });
  expect(response.status).toBe(409);
  expect((await bodyOf(response)).error).toMatchObject({ code: "resource_conflict", details: { field: "email" } });
});

test("an order without a total above zero is well formed and refused by rule", async () => {
  const client = createClient();
  const response = await client.post("/resource/orders", { user_id: "user_123", total: 0 });
  expect(response.status).toBe(422);
  expect((await bodyOf(response)).error.code).toBe("invalid_operation");
  expect((await client.post("/resource/orders", { user_id: "user_123", total: -1 })).status).toBe(400);
});

test("the same idempotency key with the same body gets the same reply and creates one user", async () => {
  const client = createClient();
  const total = async () => (await bodyOf(await client.get("/resource/users"))).meta.total;
  const before = await total();
  const send = () => client.post("/resource/users", newcomer, { headers: { "Idempotency-Key": "key-1" } });
  const [first, second] = [await send(), await send()];

  expect(second.status).toBe(201);
  expect(second.headers.get("location")).toBe(first.headers.get("location"));
  expect(second.headers.get("idempotency-replayed")).toBe("true");
  expect(await bodyOf(second)).toEqual(await bodyOf(first));
  expect(await total()).toBe(before + 1);
});

test("the same idempotency key with another body is a 422", async () => {
  const client = createClient();
  const headers = { "Idempotency-Key": "key-1" };
  await client.post("/resource/users", newcomer, { headers });
  const other = await client.post("/resource/users", { ...newcomer, name: "Ida B." }, { headers });
  expect(other.status).toBe(422);
  expect((await bodyOf(other)).error.code).toBe("idempotency_key_reused");
});

test("a refused request keeps its idempotency key for the corrected one", async () => {
  const client = createClient();
  const headers = { "Idempotency-Key": "key-1" };
  expect((await client.post("/resource/users", { ...newcomer, name: "" }, { headers })).status).toBe(400);
  expect((await client.post("/resource/users", newcomer, { headers })).status).toBe(201);
});

test("the same idempotency key is a conflict that passes while its first request is at work", async () => {
  const client = createClient();
  await client.control("work", { ms: 3_600_000 });
  const send = () => client.post("/resource/users", newcomer, { headers: { "Idempotency-Key": "key-1" } });
  const first = send();
  const meanwhile = await send();
  expect([meanwhile.status, meanwhile.headers.get("x-should-retry")]).toEqual([409, "true"]);
  expect((await bodyOf(meanwhile)).error.code).toBe("idempotency_key_in_use");
  await client.control("work", { ms: 0 });
  expect((await first).status).toBe(201);
  expect((await send()).headers.get("idempotency-replayed")).toBe("true");
});

test("a lost reply was carried out, once however often it is asked for under one key", async () => {
  const client = createClient();
  const total = async () => (await bodyOf(await client.get("/resource/users"))).meta.total;
  const before = await total();
  await client.control("answers/resource/create-user", { fault: "lost-reply", count: 2 }, "PUT");
  const send = () => client.post("/resource/users", newcomer, { headers: { "Idempotency-Key": "key-1" } });
  expect([(await send()).type, (await send()).type]).toEqual(["error", "error"]);
  expect(await total()).toBe(before + 1);
  const answered = await send();
  expect([answered.status, answered.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
  expect(await total()).toBe(before + 1);
});

test("a page of users that has not changed is a 304 without a body, a changed one is sent again", async () => {
  const client = createClient();
  const path = "/resource/users?page=2&per_page=5";
  const etag = (await client.get(path)).headers.get("etag") ?? "";
  const known = { headers: { "If-None-Match": etag } };
  const unchanged = await client.get(path, known);
  expect([unchanged.status, await unchanged.text(), unchanged.headers.get("etag")]).toEqual([304, "", etag]);
  expect((await client.get("/resource/users?page=1&per_page=5", known)).status).toBe(200);
  await client.call("PATCH", "/resource/users/user_128", { json: { name: "Ana Ruiz Soler" } });
  expect((await client.get(path, known)).status).toBe(200);
});

test("pages are cut as asked, counted in meta and linked in both directions", async () => {
  const response = await createClient().get("/resource/users?page=2&per_page=5");
  const { data, meta } = await bodyOf(response);
  expect(data.map(({ id }: { id: string }) => id)).toEqual([
    "user_128",
    "user_129",
    "user_130",
    "user_131",
    "user_132",
  ]);
  expect(meta).toMatchObject({ page: 2, per_page: 5, total: 24, total_pages: 5 });
  expect(response.headers.get("link")).toBe(
    '</resource/users?page=1&per_page=5>; rel="prev", </resource/users?page=3&per_page=5>; rel="next"',
  );
});

test("a user that has moved is a 301 to where it is", async () => {
  const client = createClient();
  const moved = await client.get("/resource/users/user_100");
  expect(moved.status).toBe(301);
  expect((await bodyOf(await client.get(moved.headers.get("location") ?? ""))).data.name).toBe("Ana Ruiz");
});

test("a deleted user is a 204 and then a 404", async () => {
  const client = createClient();
  const deleted = await client.call("DELETE", "/resource/users/user_126");
  expect([deleted.status, await deleted.text()]).toEqual([204, ""]);
  expect((await client.get("/resource/users/user_126")).status).toBe(404);
});

test("a missing scope is a 403 that names it", async () => {
  const client = createClient();
  const reports = await client.get("/resource/admin/reports");
  expect(reports.status).toBe(403);
  expect((await bodyOf(reports)).error).toMatchObject({
    code: "insufficient_scope",
    details: { required_scopes: ["admin:read"] },
  });
  const write = await client.post("/resource/users", newcomer, { key: "sk_viewer" });
  expect((await bodyOf(write)).error.details.required_scopes).toEqual(["users:write"]);
});

test("maintenance is an empty 503 with its wait, a report over a year an empty 504", async () => {
  const client = createClient();
  const late = await client.post("/resource/analytics/report?scope=year");
  expect([late.status, await late.text()]).toEqual([504, ""]);
  expect((await client.post("/resource/analytics/report?scope=month")).status).toBe(200);
  await client.control("maintenance", { api: "resource", on: true, forSeconds: 30 });
  const down = await client.get("/resource/users");
  expect([down.status, await down.text(), down.headers.get("retry-after")]).toEqual([503, "", "30"]);
});

test("a paid order cannot be cancelled, an open one can", async () => {
  const client = createClient();
  expect((await client.post("/resource/orders/order_9001/cancel")).status).toBe(200);
  expect((await client.post("/resource/orders/order_9004/cancel")).status).toBe(422);
});
