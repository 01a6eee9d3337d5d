import { expect, test } from "vitest";
import { bodyOf, createClient, startedAt } from "./client.ts";

const production = { product_name: "payments-api", version: "4.2.1", environment_name: "production" };
const staging = { ...production, environment_name: "staging" };

test("while the freeze is open production is 423, with the window in its own offset and a true retry_after", async () => {
  const client = createClient();
  await client.control("freeze", { open: true, startsInMinutes: -60, endsInMinutes: 90 });
  const response = await client.post("/versioner/pre-flight", production);
  expect(response.status).toBe(423);
  expect(await bodyOf(response)).toEqual({
    error: "deployment_blocked",
    message: "No deployments allowed on Fridays after 3pm PST",
    code: "NO_DEPLOY_WINDOW",
    retry_after: "2025-10-27T11:14:00Z",
    details: {
      window_name: "friday_freeze",
      window_start: "2025-10-27T01:44:00-07:00",
      window_end: "2025-10-27T04:14:00-07:00",
      reason: "Weekly deployment freeze",
    },
  });
  expect((await client.post("/versioner/pre-flight", staging)).status).toBe(200);
});

test("the freeze ends at its end, and at once when it is closed", async () => {
  const client = createClient();
  await client.control("freeze", { open: true, endsInMinutes: 90 });
  client.pass(90 * 60_000);
  expect((await client.post("/versioner/pre-flight", production)).status).toBe(428);
  await client.control("freeze", { open: true, endsInMinutes: 90 });
  expect((await client.post("/versioner/pre-flight", production)).status).toBe(423);
  await client.control("freeze", { open: false });
  expect((await client.post("/versioner/pre-flight", production)).status).toBe(428);
});

test("starting a deployment wraps the refusal in detail, as the servers do", async () => {
  const client = createClient();
  const page = await bodyOf(await client.post("/versioner/pre-flight", production));
  const wire = await client.post("/versioner/deployments", production);
  expect(wire.status).toBe(428);
  expect(await bodyOf(wire)).toEqual({ detail: page });
});

test("approvals are granted one at a time, by name, until the deployment may go", async () => {
  const client = createClient();
  const other = { ...production, product_name: "statements", version: "3.7.2" };
  const missing = async () => (await bodyOf(await client.post("/versioner/pre-flight", other))).details;

  expect(await missing()).toMatchObject({ required_approvals: 2, current_approvals: 0 });
  const asked = await client.post("/versioner/approvals", { ...other, note: "Fixes the totals." });
  expect(asked.status).toBe(201);
  await client.control("approvals", { grant: "Jonas Weber", product_name: "statements" });
  expect(await missing()).toMatchObject({ current_approvals: 1, approver_roles: ["team-lead", "manager"] });
  await client.control("approvals", { grant: "next", product_name: "statements" });

  expect((await client.post("/versioner/pre-flight", other)).status).toBe(200);
  const request = await bodyOf(await client.get(asked.headers.get("location") ?? ""));
  expect(request).toMatchObject({ status: "granted", asked: [], note: "Fixes the totals." });
  expect(request.approvals.map(({ name }: { name: string }) => name)).toEqual(["Jonas Weber", "Ana Ruiz"]);
});

test("nobody approves twice, and only somebody with the role", async () => {
  const client = createClient();
  await expect(client.control("approvals", { grant: "Ana Ruiz" })).rejects.toThrow("Those who can: Jonas Weber");
  await expect(client.control("approvals", { grant: "Mira Okafor" })).rejects.toThrow("cannot approve this");
});

test("payments-api opens with one of two approvals, and a request can be withdrawn", async () => {
  const client = createClient();
  const { items } = await bodyOf(await client.get("/versioner/approvals"));
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    product_name: "payments-api",
    current_approvals: 1,
    approvals: [{ name: "Ana Ruiz", role: "team-lead", at: "2025-10-27T09:31:00Z" }],
    asked: [{ name: "Jonas Weber", role: "manager", at: "2025-10-27T09:29:00Z" }],
  });
  expect((await client.call("DELETE", `/versioner/approvals/${items[0].id}`)).status).toBe(204);
  expect((await bodyOf(await client.get("/versioner/approvals"))).items).toEqual([]);
});

test("a second deployment to the same environment is 409 until the first has ended by itself", async () => {
  const client = createClient();
  const first = await client.post("/versioner/deployments", staging);
  expect(first.status).toBe(201);
  const { id } = await bodyOf(first);
  client.pass(5_000);

  const second = await client.post("/versioner/pre-flight", { ...staging, product_name: "ledger", version: "2.0.4" });
  expect(second.status).toBe(409);
  expect(await bodyOf(second)).toMatchObject({
    code: "CONCURRENT_DEPLOYMENT",
    details: {
      conflicting_deployment_id: id,
      conflicting_deployment_status: "in_progress",
      conflicting_deployment_started: "2025-10-27T09:44:00Z",
    },
  });
  client.pass(15_000);
  expect((await bodyOf(await client.get(`/versioner/deployments/${id}`))).status).toBe("completed");
  expect((await client.post("/versioner/pre-flight", staging)).status).toBe(200);
});

test("a deployment that is aborted makes room", async () => {
  const client = createClient();
  const { id } = await bodyOf(await client.post("/versioner/deployments", staging));
  expect((await client.post(`/versioner/deployments/${id}/abort`)).status).toBe(200);
  expect((await client.post("/versioner/deployments", staging)).status).toBe(201);
});

test("a version goes to staging before production, and stays there for half an hour", async () => {
  const client = createClient();
  const toProduction = { ...production, product_name: "ledger", version: "2.0.4" };
  const codeOf = async () => bodyOf(await client.post("/versioner/pre-flight", toProduction));

  expect(await codeOf()).toMatchObject({ code: "FLOW_VIOLATION" });
  await client.post("/versioner/deployments", { ...toProduction, environment_name: "staging" });
  client.pass(21_000);
  expect(await codeOf()).toMatchObject({ code: "INSUFFICIENT_SOAK_TIME", retry_after: "2025-10-27T10:14:20Z" });
  client.pass(30 * 60_000);
  expect(await codeOf()).toMatchObject({ code: "APPROVAL_REQUIRED" });
});

test("missing fields are a 422 in FastAPI's words", async () => {
  const response = await createClient().post("/versioner/pre-flight", { environment_name: "staging" });
  expect(response.status).toBe(422);
  expect(await bodyOf(response)).toEqual({
    detail: [
      { loc: ["body", "product_name"], msg: "field required", type: "value_error.missing" },
      { loc: ["body", "version"], msg: "field required", type: "value_error.missing" },
    ],
  });
});

test("the rate limit counts: its headers are true, and the wait that it names is long enough", async () => {
  const client = createClient();
  await client.control("limits", { api: "versioner", limit: 2, windowMs: 10_000 });
  const remaining = async () => (await client.get("/versioner/versions")).headers.get("x-ratelimit-remaining");
  client.pass(300);
  expect([await remaining(), await remaining()]).toEqual(["1", "0"]);

  client.pass(3_000);
  const refused = await client.get("/versioner/versions");
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get("retry-after"));
  expect(await bodyOf(refused)).toEqual({ detail: `Rate limit exceeded. Try again in ${seconds} seconds.` });
  expect(refused.headers.get("x-ratelimit-limit")).toBe("2");
  const resetAt = Number(refused.headers.get("x-ratelimit-reset")) * 1000;
  expect(resetAt).toBe(startedAt + 11_000);

  client.pass(resetAt - client.now() - 1);
  expect((await client.get("/versioner/versions")).status).toBe(429);
  client.pass(1);
  expect((await client.get("/versioner/versions")).status).toBe(200);
  expect(seconds).toBe(8);
});

test("a wrong, missing or expired key is 401, and a key that may only read is 403 on a write", async () => {
  const client = createClient();
  const wrong = await client.get("/versioner/versions", { key: "sk_wrong" });
  expect(wrong.status).toBe(401);
  expect(await bodyOf(wrong)).toEqual({ detail: "Invalid authentication credentials" });
  expect((await client.get("/versioner/versions", { key: null })).status).toBe(401);
  expect((await client.get("/versioner/versions", { key: "toString" })).status).toBe(401);
  expect((await client.post("/versioner/pre-flight", staging, { key: "sk_viewer" })).status).toBe(403);
  await client.control("session", { expired: true });
  expect((await client.get("/versioner/versions")).status).toBe(401);
});

test("a version is created once; the same number with another SHA is a 409 with a plain sentence", async () => {
  const client = createClient();
  const version = { product_name: "ledger", version: "2.1.0", sha: "abc" };
  const created = await client.post("/versioner/versions", version);
  expect(created.status).toBe(201);
  expect((await client.get(created.headers.get("location") ?? "")).status).toBe(200);
  const other = await client.post("/versioner/versions", { ...version, sha: "def" });
  expect(other.status).toBe(409);
  expect(await bodyOf(other)).toEqual({ detail: "Version 2.1.0 already exists with different SHA" });
  expect((await client.call("DELETE", created.headers.get("location") ?? "")).status).toBe(204);
});
