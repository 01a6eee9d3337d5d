import { describe, expect, it } from "vitest";
import { deployforge } from "../../src/dialects/deployforge/index.ts";
import type { Dialect } from "../../src/dialects/dialect.ts";
import { on } from "../../src/dialects/dialect.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { resource } from "../../src/dialects/resource/index.ts";
import { sensei } from "../../src/dialects/sensei/index.ts";
import { versioner } from "../../src/dialects/versioner/index.ts";
import { readReply } from "../../src/http/readReply.ts";
import { isFailure } from "../../src/outcome/outcome.ts";
import { createRetryPolicy } from "../../src/policies/retry.ts";

const url = "https://api.example.com/v1/things";
const json = { "Content-Type": "application/json" };
const all = [deployforge, versioner, resource, sensei];

async function read(
  status: number,
  body: unknown,
  dialects: readonly Dialect[] = all,
  headers: Record<string, string> = json,
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const reply = await readReply(new Response(text, { status, headers }), { receivedAt: 0, request: { url } });
  return readOutcome(reply, dialects);
}

describe("a hostile reply", () => {
  it("pollutes no prototype through names of fields", async () => {
    const errors =
      '[{"field":"__proto__.polluted","message":"x"},{"field":"constructor.prototype.isAdmin","message":"x"},{"field":"name","message":"ok"}]';
    const outcome = await read(
      422,
      `{"status":"error","message":"Validation failed","data":{"errors":${errors}},"__proto__":{"polluted":true}}`,
    );
    expect(outcome).toMatchObject({
      kind: "invalid",
      fields: expect.arrayContaining([{ path: ["name"], message: "ok" }]),
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it("gets no script into a help link", async () => {
    const error = {
      code: "ERR-401",
      message: "The key has expired",
      documentation_url: "javascript:alert(document.domain)",
    };
    expect(await read(401, { error })).not.toHaveProperty("helpUrl");
    expect(await read(401, { error: { ...error, documentation_url: "https://docs.example.org/x" } })).toHaveProperty(
      "helpUrl",
      "https://docs.example.org/x",
    );
  });

  it.each([
    "/\\evil.example/x",
    "http://api.example.com/x",
    "//evil.example/x",
    "https://evil.example/x",
    "javascript:alert(1)",
  ])("sends no poll to %s", async (status_url) => {
    const outcome = await read(202, { id: "1", status: "pending", status_url }, [sensei]);
    expect(outcome).toMatchObject({ kind: "accepted", job: { id: "1", state: "pending" } });
    expect(outcome).not.toHaveProperty("job.statusUrl");
    expect(await read(202, { status: "success", data: { job_id: "1", status_url } }, [deployforge])).not.toHaveProperty(
      "job.statusUrl",
    );
  });

  it("names no place to go to with a 401", async () => {
    const detail = {
      code: "sso-required",
      message: "Must login via SSO",
      extra: { loginUrl: "https://evil.example/login" },
    };
    expect(JSON.stringify(await read(401, { detail }))).not.toContain("evil.example");
  });

  it("gives no more fields than a page can show, and says how many there were besides", async () => {
    const errors = Array.from({ length: 5000 }, (_, row) => ({ field: `rows.${row}.name`, message: "required" }));
    const outcome = await read(422, { status: "error", message: "Validation failed", data: { errors } });
    expect(outcome).toMatchObject({ kind: "invalid", fields: { length: 1000 }, unlisted: 4000 });
  });

  it("does not run out of stack on deep nesting", async () => {
    const deep = `${'{"errors":{"a":'.repeat(5000)}1${"}}".repeat(5000)}`;
    expect(await read(422, deep)).toMatchObject({ kind: "unprocessable" });
  });

  it("starts no storm of retries by a wait that overflows", async () => {
    const outcome = await read(429, { detail: "Slow down please" }, all, { ...json, "Retry-After": "99999999999" });
    if (!isFailure(outcome)) throw new Error(outcome.kind);
    const policy = createRetryPolicy({ now: () => 0 });
    expect(policy.isAutomatic(outcome, 0, { method: "GET", url })).toBe(false);
    expect(policy.delayMs(outcome, 0)).toBe(2 ** 31 - 1);
  });

  it.each([
    [[null, 1, "x"]],
    [null],
    [0],
    [[]],
    [{ detail: null }],
    [{ detail: [null] }],
    [{ error: null }],
    [{ error: [] }],
    [{ data: { errors: {} } }],
    [{ toString: "x", valueOf: "y", hasOwnProperty: "z", message: "m" }],
  ])("is taken by its status when its body is %j", async (body) => {
    expect(await read(400, body)).toEqual({
      kind: "bad-request",
      status: 400,
      receivedAt: 0,
      dialect: "http",
      method: "GET",
    });
  });

  it("loses a part of the wrong type, and nothing else", async () => {
    const body = { error: { code: { n: 1 }, message: "The name is missing", details: "none", request_id: ["x"] } };
    expect(await read(400, body, [sensei])).toEqual({
      kind: "bad-request",
      status: 400,
      message: "The name is missing",
      receivedAt: 0,
      dialect: "sensei",
      method: "GET",
    });
  });

  it("works without a header to wait by", async () => {
    expect(await read(429, { message: "Too many requests" })).not.toHaveProperty("retryAt");
  });

  it("is no success when the envelope says error under a 200", async () => {
    expect(
      await read(200, { code: 500, status: "error", message: "The pipeline is gone" }, [deployforge]),
    ).toMatchObject({
      kind: "unreadable",
      message: "The pipeline is gone",
    });
  });
});

describe("a mistaken dialect", () => {
  const broken: Dialect = {
    name: "broken",
    rules: [
      {
        read() {
          throw new Error("a mistake");
        },
      },
    ],
  };

  it("passes the reply on when a rule throws", async () => {
    expect(await read(401, { detail: "Invalid authentication credentials" }, [broken, versioner])).toMatchObject({
      dialect: "versioner",
    });
    expect(await read(500, {}, [broken])).toMatchObject({ kind: "server-error", dialect: "http" });
  });

  it.each([[{ kind: "invalid", fields: {} }], [{ kind: "invalid" }], [{ kind: "approval-required" }], [null]])(
    "passes the reply on when a rule makes %j of it",
    async (draft) => {
      const dialect: Dialect = { name: "mistaken", rules: [{ read: () => draft as never }] };
      expect(await read(422, { detail: "The window is too short" }, [dialect, versioner])).toMatchObject({
        kind: "unprocessable",
        dialect: "versioner",
      });
      expect(await read(422, {}, [dialect])).toMatchObject({ kind: "unprocessable", dialect: "http" });
    },
  );

  it("loses a field list that is none under a kind that needs none", async () => {
    const dialect: Dialect = { name: "mistaken", rules: [{ read: () => ({ message: "No", fields: {} }) as never }] };
    const outcome = await read(404, {}, [dialect]);
    expect(outcome).toMatchObject({ kind: "not-found", message: "No" });
    expect(outcome).not.toHaveProperty("fields");
  });

  it("runs no schema for a status that its rules are not about", async () => {
    const schema = { safeParse: () => expect.unreachable() } as unknown as Parameters<typeof on>[1];
    const dialect = {
      name: "d",
      rules: [on(404, schema, () => ({})), on("5xx", schema, () => ({})), on([400, 422], schema, () => ({}))],
    };
    expect(await read(409, {}, [dialect])).toMatchObject({ kind: "conflict" });
  });
});

describe("on", () => {
  it.each([
    [404, [404], [400, 405]],
    [[400, 422], [400, 422], [401]],
    ["2xx", [200, 299], [199, 300, 400]],
    ["4xx", [400, 499], [399, 500]],
    ["5xx", [500, 599], [499, 600]],
    ["error", [400, 599], [0, 200, 304, 399]],
  ] as const)("covers, with %j, %j and not %j", async (range, covered, others) => {
    const { unknown } = await import("zod/mini");
    const rule = on(range, unknown(), () => ({ message: "It fits" }));
    const reply = await readReply(new Response(null), { receivedAt: 0, request: { url } });
    for (const status of covered) expect(rule.read({ ...reply, status })).toBeDefined();
    for (const status of others) expect(rule.read({ ...reply, status })).toBeUndefined();
  });
});
