import { type Dialect, isFailure, type Outcome, readOutcome, readReply } from "faultline";
import { deployforge } from "faultline/dialects/deployforge";
import { resource } from "faultline/dialects/resource";
import { sensei } from "faultline/dialects/sensei";
import { versioner } from "faultline/dialects/versioner";
import { describe, expect, test } from "vitest";
import { createClient } from "./client.ts";

type Client = ReturnType<typeof createClient>;

const origin = "http://desk.test";

const dialects: Readonly<Record<string, Dialect>> = { deployforge, resource, sensei, versioner };

function dialectOf(path: string): readonly Dialect[] {
  const dialect = dialects[path.split("/")[1] ?? ""];
  return dialect === undefined ? [] : [dialect];
}

/** What our own dialect makes of the reply. */
async function outcomeOf(client: Client, method: string, path: string, init: Parameters<Client["call"]>[2] = {}) {
  const reply = await readReply(await client.call(method, path, init), {
    request: { method, url: origin + path },
    receivedAt: client.now(),
  });
  return readOutcome(reply, dialectOf(path));
}

const version = { product_name: "payments-api", version: "4.2.1" };
const production = { ...version, environment_name: "production" };
const staging = { ...version, environment_name: "staging" };
const deployment = { service: "ledger", version: "2.0.4", environment: "staging", cloud_provider: "aws", region: "x" };
const migration = { name: "Split accounts", source: "postgres://a/x", target: "postgres://b/x" };

interface Case {
  readonly what: string;
  readonly kind: Outcome["kind"];
  readonly ask: readonly [method: string, path: string, json?: unknown, key?: string];
  readonly before?: (client: Client) => Promise<unknown>;
  readonly also?: Readonly<Record<string, unknown>>;
}

const freeze = (client: Client) => client.control("freeze", { open: true, startsInMinutes: -60, endsInMinutes: 90 });
const maintain = (api: string) => (client: Client) => client.control("maintenance", { api, on: true, forSeconds: 30 });
const exhaust = (api: string) => (client: Client) => client.control("limits", { api, exhaust: true });
const inSeconds = (seconds: number) => Date.parse("2025-10-27T09:44:00Z") + seconds * 1000;

const cases: readonly Case[] = [
  { what: "a missing field", kind: "bad-request", ask: ["POST", "/deployforge/deployments", { region: "eu-west-1" }] },
  {
    what: "an unknown region",
    kind: "invalid",
    ask: ["POST", "/deployforge/deployments", deployment],
    also: { fields: [{ path: ["region"], message: "'x' is not a valid AWS region" }] },
  },
  { what: "a wrong key", kind: "unauthenticated", ask: ["GET", "/deployforge/deployments", undefined, "sk_no"] },
  { what: "a protected environment", kind: "forbidden", ask: ["DELETE", "/deployforge/environments/production"] },
  { what: "an unknown deployment", kind: "not-found", ask: ["GET", "/deployforge/deployments/dep-missing"] },
  { what: "an ended job", kind: "unprocessable", ask: ["POST", "/deployforge/jobs/job-ledger-204/cancel"] },
  {
    what: "maintenance",
    kind: "unavailable",
    ask: ["GET", "/deployforge/deployments"],
    before: maintain("deployforge"),
    also: { retryAt: inSeconds(30) },
  },
  {
    what: "an open freeze, as the page prints it",
    kind: "locked",
    ask: ["POST", "/versioner/pre-flight", production],
    before: freeze,
    also: { retryAt: inSeconds(5400), window: { name: "friday_freeze", endsAt: inSeconds(5400), utcOffset: "-07:00" } },
  },
  {
    what: "an open freeze, as the servers send it",
    kind: "locked",
    ask: ["POST", "/versioner/deployments", production],
    before: freeze,
    also: { code: "NO_DEPLOY_WINDOW", window: { startsAt: inSeconds(-3600), reason: "Weekly deployment freeze" } },
  },
  {
    what: "missing approvals",
    kind: "approval-required",
    ask: ["POST", "/versioner/deployments", production],
    also: { approvals: { required: 2, current: 1, roles: ["team-lead", "manager"] } },
  },
  {
    what: "missing QA approval",
    kind: "approval-required",
    ask: ["POST", "/versioner/pre-flight", { ...production, product_name: "fraud-rules", version: "1.18.0" }],
    also: { code: "QUALITY_APPROVAL_REQUIRED", approvals: { required: 1, current: 0, roles: ["qa-lead"] } },
  },
  {
    what: "a step that was left out",
    kind: "precondition-required",
    ask: ["POST", "/versioner/pre-flight", { ...production, product_name: "ledger", version: "2.0.4" }],
    also: { rule: "Staging before production" },
  },
  {
    what: "too little time on staging",
    kind: "precondition-required",
    ask: ["POST", "/versioner/deployments", { ...production, product_name: "payouts", version: "5.0.0" }],
    also: { retryAt: inSeconds(20 * 60) },
  },
  {
    what: "another deployment",
    kind: "conflict",
    ask: ["POST", "/versioner/deployments", staging],
    before: (client) => client.post("/versioner/deployments", staging),
    also: { blockedBy: { state: "in_progress", startedAt: inSeconds(0) } },
  },
  { what: "another SHA", kind: "conflict", ask: ["POST", "/versioner/versions", { ...version, sha: "0" }] },
  {
    what: "missing fields",
    kind: "invalid",
    ask: ["POST", "/versioner/versions", {}],
    also: { fields: [{ path: ["product_name"] }, { path: ["version"] }] },
  },
  {
    what: "a used up limit",
    kind: "rate-limited",
    ask: ["GET", "/versioner/versions"],
    before: exhaust("versioner"),
    also: { retryAt: inSeconds(20), rateLimit: { limit: 60, remaining: 0, resetAt: inSeconds(20) } },
  },
  { what: "a wrong key", kind: "unauthenticated", ask: ["GET", "/versioner/versions", undefined, "sk_no"] },
  { what: "a key that may only read", kind: "forbidden", ask: ["POST", "/versioner/pre-flight", staging, "sk_viewer"] },
  { what: "an unknown version", kind: "not-found", ask: ["GET", "/versioner/versions/none"] },
  { what: "maintenance", kind: "unavailable", ask: ["GET", "/versioner/versions"], before: maintain("versioner") },
  {
    what: "wrong fields under 400",
    kind: "invalid",
    ask: ["POST", "/resource/users", { name: "", email: "a@example.com" }],
    also: { code: "validation_error", fields: [{ path: ["name"], message: "must not be empty" }] },
  },
  {
    what: "a wrong field in a list",
    kind: "invalid",
    ask: ["POST", "/resource/orders", { user_id: "user_123", total: 5, items: [{ sku: "a", quantity: 0 }] }],
    also: { fields: [{ path: ["items", 0, "quantity"], message: "must be at least 1" }] },
  },
  {
    what: "a taken address",
    kind: "conflict",
    ask: ["POST", "/resource/users", { name: "A", email: "alice@example.com" }],
  },
  {
    what: "a total of zero",
    kind: "unprocessable",
    ask: ["POST", "/resource/orders", { user_id: "user_123", total: 0 }],
    also: { code: "invalid_operation" },
  },
  {
    what: "a missing scope",
    kind: "forbidden",
    ask: ["GET", "/resource/admin/reports"],
    also: { requiredScopes: ["admin:read"] },
  },
  { what: "no key", kind: "unauthenticated", ask: ["GET", "/resource/users", undefined, ""] },
  { what: "an unknown user", kind: "not-found", ask: ["GET", "/resource/users/nonexistent_user"] },
  {
    what: "a used up limit",
    kind: "rate-limited",
    ask: ["GET", "/resource/users"],
    before: exhaust("resource"),
    also: { retryAt: inSeconds(5) },
  },
  { what: "a crash", kind: "server-error", ask: ["POST", "/resource/data/process", {}] },
  {
    what: "maintenance without a body",
    kind: "unavailable",
    ask: ["GET", "/resource/users"],
    before: maintain("resource"),
    also: { retryAt: inSeconds(30) },
  },
  { what: "a report too large", kind: "gateway-timeout", ask: ["POST", "/resource/analytics/report?scope=year", {}] },
  {
    what: "a missing field",
    kind: "invalid",
    ask: ["POST", "/sensei/v1/migrations", {}],
    also: { code: "E7003", fields: [{ path: ["name"], message: "required" }] },
  },
  {
    what: "a wrong nested field",
    kind: "invalid",
    ask: ["POST", "/sensei/v1/migrations", { ...migration, options: { batch_size: 0 } }],
    also: { fields: [{ path: ["options", "batch_size"], message: "must be at least 1" }] },
  },
  {
    what: "a second cancel",
    kind: "conflict",
    ask: ["POST", "/sensei/v1/migrations/mig_20251/cancel"],
  },
  { what: "a wrong method", kind: "method-not-allowed", ask: ["PUT", "/sensei/v1/migrations", {}] },
  {
    what: "a body too large",
    kind: "content-too-large",
    ask: ["POST", "/sensei/v1/migrations", { ...migration, name: "x".repeat(70_000) }],
  },
  { what: "an unknown migration", kind: "not-found", ask: ["GET", "/sensei/v1/migrations/mig_gone"] },
  { what: "a wrong key", kind: "unauthenticated", ask: ["GET", "/sensei/v1/migrations", undefined, "sk_no"] },
  {
    what: "a key that may only read",
    kind: "forbidden",
    ask: ["POST", "/sensei/v1/migrations", migration, "sk_viewer"],
  },
  {
    what: "a used up limit",
    kind: "rate-limited",
    ask: ["GET", "/sensei/v1/migrations"],
    before: exhaust("sensei"),
    also: { retryAt: inSeconds(60) },
  },
  { what: "maintenance", kind: "unavailable", ask: ["GET", "/sensei/v1/migrations"], before: maintain("sensei") },
];

describe("every refusal is understood by the dialect of its API", () => {
  test.each(cases.map((one) => [`${one.ask[1].split("/")[1]}: ${one.what} is ${one.kind}`, one] as const))(
    "%s",
    async (_, { kind, ask, before, also = {} }) => {
      const client = createClient();
      await before?.(client);
      const [method, path, json, key] = ask;
      const outcome = await outcomeOf(client, method, path, {
        ...(json === undefined ? {} : { json }),
        ...(key === undefined ? {} : { key }),
      });
      expect(outcome).toMatchObject({ kind, ...also });
      expect(isFailure(outcome)).toBe(true);
    },
  );
});

test("another content type is unsupported-media-type", async () => {
  const outcome = await outcomeOf(createClient(), "POST", "/sensei/v1/migrations", {
    body: "name: x",
    headers: { "Content-Type": "application/yaml" },
  });
  expect(outcome).toMatchObject({ kind: "unsupported-media-type" });
});

test("broken JSON is bad-request in all four APIs", async () => {
  const paths = ["/deployforge/deployments", "/versioner/versions", "/resource/users", "/sensei/v1/migrations"];
  for (const path of paths) {
    const init = { body: '{"name":', headers: { "Content-Type": "application/json" } };
    expect((await outcomeOf(createClient(), "POST", path, init)).kind).toBe("bad-request");
  }
});

test.each([
  ["/deployforge/deployments", { ...deployment, region: "eu-west-1" }],
  ["/sensei/v1/migrations", migration],
])("what %s accepts leads over its job's address to the end of the job", async (path, json) => {
  const client = createClient();
  const accepted = await outcomeOf(client, "POST", path, { json });
  if (accepted.kind !== "accepted") throw new Error(`Not accepted but ${accepted.kind}`);
  const { pathname } = new URL(accepted.job?.statusUrl ?? "", origin);
  const look = async () => {
    const outcome = await outcomeOf(client, "GET", pathname);
    return "job" in outcome ? outcome.job : undefined;
  };
  expect(await look()).toMatchObject({ id: accepted.job?.id, progress: 0 });
  client.pass(15_000);
  expect(await look()).toMatchObject({ state: "running" });
  client.pass(60_000);
  expect(await look()).toMatchObject({ state: "succeeded", progress: 1 });
});

test.each([
  ["/deployforge/deployments", { ...deployment, region: "eu-west-1" }],
  ["/sensei/v1/migrations", migration],
])("a job of %s that fails is a success with a failed job", async (path, json) => {
  const client = createClient();
  await client.control("jobs", { next: 3 });
  const accepted = await outcomeOf(client, "POST", path, { json });
  if (accepted.kind !== "accepted") throw new Error(`Not accepted but ${accepted.kind}`);
  client.pass(60_000);
  const outcome = await outcomeOf(client, "GET", new URL(accepted.job?.statusUrl ?? "", origin).pathname);
  expect(outcome).toMatchObject({ kind: "success", job: { state: "failed" }, message: expect.stringMatching(/\w{3}/) });
});
