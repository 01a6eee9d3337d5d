import { describe, expect, it } from "vitest";
import type { Dialect } from "../../src/dialects/dialect.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import type { Reply } from "../../src/http/readReply.ts";

const url = "https://api.example.com/v1/things";

function reply(status: number, body: unknown = {}, request: Partial<Reply["request"]> = {}): Reply {
  return {
    status,
    headers: new Headers(),
    body,
    url,
    receivedAt: 0,
    request: { method: "POST", url, ...request },
    flaw: undefined,
  };
}

/** What becomes of what a rule says; rules are written by hand, and read what servers send. */
function told(status: number, draft: Record<string, unknown>) {
  const dialect: Dialect = { name: "mine", rules: [{ read: () => draft }] };
  return readOutcome(reply(status), [dialect]);
}

const long = "x".repeat(5000);

describe("what a rule says", () => {
  it("is cut and cleaned wherever a page shows it", () => {
    const dirty = "a\u202e b\nc";
    const outcome = told(423, {
      kind: "locked",
      code: dirty,
      requestId: long,
      window: { name: dirty, reason: long, endsAt: 5 },
      requiredScopes: [dirty, long],
    });
    expect(outcome).toMatchObject({
      code: "a b c",
      window: { name: "a b c", endsAt: 5 },
      requiredScopes: ["a b c", `${"x".repeat(499)}…`],
    });
    expect(outcome).toMatchObject({ requestId: `${"x".repeat(199)}…`, window: { reason: `${"x".repeat(499)}…` } });
  });

  it.each([
    ["a code", { code: {} }, "code"],
    ["a code of blanks", { code: " \u2060 " }, "code"],
    ["a request id", { requestId: { toString: 1 } }, "requestId"],
    ["an instant", { window: { endsAt: 1e300 } }, "endsAt"],
    ["a function", { rule: () => "x" }, "rule"],
  ])("is left out where it is no such thing: %s", (_, draft, name) => {
    expect(JSON.stringify(told(423, { kind: "locked", ...draft }))).not.toContain(`"${name}"`);
  });

  it("counts nothing that cannot be counted", () => {
    const approvals = { required: Number.POSITIVE_INFINITY, current: Number.NaN, roles: ["admin"] };
    expect(told(428, { kind: "approval-required", approvals })).toMatchObject({ approvals: { roles: ["admin"] } });
    const { job } = told(202, { job: { state: "running", progress: Number.NaN, id: long } }) as { job?: object };
    expect(job).toEqual({ state: "running", id: `${"x".repeat(199)}…` });
  });

  it("is about no field whose name is longer than any", () => {
    const fields = [{ path: [long], message: "Too much", code: long }];
    expect(told(422, { kind: "invalid", fields })).toMatchObject({
      fields: [{ path: [], message: "Too much", code: `${"x".repeat(199)}…` }],
    });
  });

  it.each(["nonsense", "__proto__", "constructor", ""])(
    "is not heard where it names a kind that there is not: %j",
    (kind) => {
      expect(told(404, { kind })).toMatchObject({ kind: "not-found", dialect: "http" });
    },
  );

  it.each(["text", 7, true])("is not heard where it says nothing that an outcome is made of: %j", (draft) => {
    expect(told(404, draft as never)).toMatchObject({ kind: "not-found", dialect: "http" });
  });

  it("hands on the body where it says nothing of the data", () => {
    const dialect: Dialect = { name: "mine", rules: [{ read: () => ({ message: "Saved" }) }] };
    expect(readOutcome(reply(200, { id: 7 }), [dialect])).toMatchObject({ data: { id: 7 }, message: "Saved" });
    const empty: Dialect = { name: "mine", rules: [{ read: () => ({ data: undefined }) }] };
    expect(readOutcome(reply(200, { id: 7 }), [empty])).not.toHaveProperty("data");
  });

  it("gives a page of results no other prototype", () => {
    const page = JSON.parse('{"number":1,"__proto__":{"total":9}}');
    const outcome = told(200, { data: [], page }) as { page?: { total?: number } };
    expect(outcome.page).toEqual({ number: 1 });
    expect(outcome.page?.total).toBeUndefined();
  });
});

it.each([
  undefined,
  null,
  { name: "mine", rules: [] },
  [undefined],
  [[{ name: "mine", rules: [] }]],
  [{ name: "mine" }],
])("reads a reply by its status with what is no list of dialects: %j", (dialects) => {
  expect(readOutcome(reply(404), dialects as never)).toMatchObject({ kind: "not-found", dialect: "http" });
});

it("reads a reply whose body throws wherever it is touched", () => {
  const body = new Proxy(
    {},
    {
      get() {
        throw new Error("not today");
      },
    },
  );
  expect(readOutcome(reply(409, body, { idempotencyKey: "k1" }), [])).toMatchObject({ kind: "conflict" });
});
