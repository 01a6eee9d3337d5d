import { expect, test } from "vitest";
import { bodyOf, createClient } from "./client.ts";

const wanted = {
  service: "payments-api",
  version: "4.2.1",
  environment: "staging",
  cloud_provider: "aws",
  region: "eu-west-1",
};

async function started(client: ReturnType<typeof createClient>): Promise<{ job_id: string; status_url: string }> {
  const response = await client.post("/deployforge/deployments", wanted);
  expect(response.status).toBe(202);
  return (await bodyOf(response)).data;
}

test("a deployment is accepted with the address of its job, which goes through its steps by the clock", async () => {
  const client = createClient();
  const { status_url } = await started(client);
  const look = async () => (await bodyOf(await client.get(status_url))).data;

  expect(await look()).toMatchObject({
    current_state: "running",
    progress: 0,
    current_step: "Fetch artifact",
    step: 1,
  });
  client.pass(15_000);
  expect(await look()).toMatchObject({ current_state: "running", progress: 50, current_step: "Roll out", step: 3 });
  client.pass(15_000);
  expect(await look()).toMatchObject({
    current_state: "succeeded",
    progress: 100,
    finished_at: "2025-10-27T09:44:30Z",
  });
});

test("a deployment that is told to fail stops halfway through that step and says why", async () => {
  const client = createClient();
  await client.control("jobs", { next: 3 });
  const { status_url } = await started(client);
  client.pass(60_000);

  const { data } = await bodyOf(await client.get(status_url));
  expect(data).toMatchObject({ current_state: "failed", step: 3, progress: 50, error: { step: "Roll out" } });
  expect(data.steps.map(({ state }: { state: string }) => state)).toEqual([
    "done",
    "done",
    "failed",
    "waiting",
    "waiting",
  ]);
});

test("a running deployment can be cancelled once and stays where it was", async () => {
  const client = createClient();
  const { job_id, status_url } = await started(client);
  client.pass(15_000);
  expect((await client.post(`/deployforge/jobs/${job_id}/cancel`)).status).toBe(200);
  client.pass(60_000);

  expect((await bodyOf(await client.get(status_url))).data).toMatchObject({ current_state: "cancelled", progress: 50 });
  expect((await client.post(`/deployforge/jobs/${job_id}/cancel`)).status).toBe(422);
});

test("a body that misses a field is a 400 that names the field", async () => {
  const { cloud_provider: _, ...rest } = wanted;
  const response = await createClient().post("/deployforge/deployments", rest);
  expect(response.status).toBe(400);
  expect(await bodyOf(response)).toEqual({
    code: 400,
    status: "error",
    message: "Missing 'cloud_provider' field in request body",
  });
});

test("a region that the provider does not have is a 422 with the field's own message", async () => {
  const response = await createClient().post("/deployforge/deployments", { ...wanted, region: "us-east-99" });
  expect(response.status).toBe(422);
  expect(await bodyOf(response)).toEqual({
    code: 422,
    status: "error",
    message: "Validation failed",
    data: { errors: [{ field: "region", message: "'us-east-99' is not a valid AWS region" }] },
  });
});

test("a configuration update is a 200 and is seen when the deployment is read again", async () => {
  const client = createClient();
  const response = await client.call("PUT", "/deployforge/deployments/dep-4xample/config", { json: { replicas: 8 } });
  expect(await bodyOf(response)).toEqual({
    code: 200,
    status: "success",
    message: "Deployment configuration updated",
    data: { deployment_id: "dep-4xample" },
  });
  const { data } = await bodyOf(await client.get("/deployforge/deployments/dep-4xample"));
  expect(data.config).toEqual({ replicas: 8 });
});

test("a pipeline is created with a Location that leads to it", async () => {
  const client = createClient();
  const response = await client.post("/deployforge/pipelines", { name: "Nightly", service: "ledger" });
  expect(response.status).toBe(201);
  const location = response.headers.get("location") ?? "";
  expect((await bodyOf(response)).data.location).toBe(location);
  expect((await bodyOf(await client.get(location))).data).toMatchObject({ name: "Nightly", service: "ledger" });
});

test("a protected environment cannot be deleted, another can", async () => {
  const client = createClient();
  const refused = await client.call("DELETE", "/deployforge/environments/production");
  expect(refused.status).toBe(403);
  expect((await bodyOf(refused)).message).toBe("User cannot delete protected environments");
  expect((await client.call("DELETE", "/deployforge/environments/preview-1482")).status).toBe(200);
  expect((await client.call("DELETE", "/deployforge/environments/preview-1482")).status).toBe(404);
});

test("a deployment that is not there is a 404 that names it", async () => {
  const response = await createClient().get("/deployforge/deployments/dep-missing");
  expect(response.status).toBe(404);
  expect((await bodyOf(response)).message).toBe("Deployment 'dep-missing' not found");
});

test("maintenance answers everything with 503 and ends by itself when it was given a length", async () => {
  const client = createClient();
  await client.control("maintenance", { api: "deployforge", on: true, forSeconds: 30 });
  client.pass(500);
  const response = await client.get("/deployforge/deployments");
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("30");
  client.pass(29_500);
  expect((await client.get("/deployforge/deployments")).status).toBe(200);
});

test("the list opens with what is under way: the services of the desk, newest first", async () => {
  const { data } = await bodyOf(await createClient().get("/deployforge/deployments?environment=staging"));
  const seen = data.deployments.map((one: Record<string, unknown>) => [
    one["service"],
    one["current_state"],
    one["progress"],
  ]);
  expect(seen[0]).toEqual(["checkout-web", "running", 52]);
  expect(seen).toContainEqual(["ledger", "failed", 50]);
  expect(seen).toContainEqual(["payouts", "succeeded", 100]);
});
