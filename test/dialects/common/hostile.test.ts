import { describe, expect, it, vi } from "vitest";
import { common } from "../../../src/dialects/common/index.ts";
import { readOutcome } from "../../../src/dialects/readOutcome.ts";
import { readReply } from "../../../src/http/readReply.ts";
import { isFailure } from "../../../src/outcome/outcome.ts";
import { createRetryPolicy } from "../../../src/policies/retry.ts";
import { pathsOf, read } from "./read.ts";

const plain = {} as Record<string, unknown>;

describe("a hostile reply", () => {
  it("names no prototype in a map of fields, and what it says is kept", async () => {
    const body =
      '{"message":"Please look again","errors":{"__proto__":["polluted"],"constructor.prototype.isAdmin":["x y"],"toString":["z"],"name":["ok"]}}';
    expect(await read(422, body)).toMatchObject({
      kind: "invalid",
      fields: [
        { path: [], message: "polluted" },
        { path: [], message: "x y" },
        { path: [], message: "z" },
        { path: ["name"], message: "ok" },
      ],
    });
    expect(plain["polluted"]).toBeUndefined();
    expect(plain["isAdmin"]).toBeUndefined();
  });

  it.each([
    { title: "x", errors: [{ pointer: "#/__proto__/polluted", detail: "boo" }] },
    { detail: [{ loc: ["body", "__proto__", "polluted"], msg: "boo" }] },
    { errors: [{ path: ["constructor", "prototype", "polluted"], message: "boo" }] },
    { message: "m", errors: { a: { prototype: { _errors: ["boo"] } } } },
    '{"__proto__":{"polluted":["boo"]}}',
  ])("names no prototype in %j", async (body) => {
    const paths = (await pathsOf(422, body)).join();
    expect(paths).not.toMatch(/__proto__|constructor|prototype/);
    expect(plain["polluted"]).toBeUndefined();
  });

  it("gets no script, and no bare word, into a help link", async () => {
    const links = (url: string) => ({
      error: { code: "E1", message: "It is full", details: [{ "@type": "x.Help", links: [{ url }] }] },
    });
    expect(await read(429, links("javascript:alert(document.domain)"))).not.toHaveProperty("helpUrl");
    expect(await read(429, links("E0000001"))).not.toHaveProperty("helpUrl");
    expect(await read(429, links("https://example.com/x"))).toMatchObject({ helpUrl: "https://example.com/x" });
  });

  it.each([
    "/\\evil.example/x",
    "http://api.example.com/x",
    "//evil.example/x",
    "https://evil.example/x",
    "javascript:alert(1)",
  ])("sends no poll to %s", async (status_url) => {
    const outcome = await read(202, { id: "1", status: "pending", status_url });
    expect(outcome).toMatchObject({ kind: "accepted", job: { id: "1", state: "pending" } });
    expect(outcome).not.toHaveProperty("job.statusUrl");
  });

  it("keeps an address of the own origin as the browser would resolve it", async () => {
    const outcome = await read(202, {
      id: "1",
      status: "pending",
      status_url: "/v1/jobs/../../admin/delete?confirm=1",
    });
    expect(outcome).toMatchObject({ job: { statusUrl: "https://api.example.com/admin/delete?confirm=1" } });
  });

  it("names no place to go to with a 401", async () => {
    const detail = {
      code: "sso-required",
      message: "Please sign in",
      extra: { loginUrl: "https://evil.example/login" },
    };
    const outcome = await read(401, { detail });
    expect(outcome).toMatchObject({ kind: "unauthenticated", code: "sso-required" });
    expect(JSON.stringify(outcome)).not.toContain("evil.example");
  });

  it("gives no more fields than a page can show, and says how many there were besides", async () => {
    const errors = Array.from({ length: 5000 }, (_, row) => ({ field: `rows.${row}.name`, message: "required" }));
    expect(await read(422, { errors })).toMatchObject({ kind: "invalid", fields: { length: 1000 }, unlisted: 4000 });
    expect(await read(422, { errors: errors.slice(0, 1000) })).not.toHaveProperty("unlisted");
  });

  it.each([
    ['{"errors":{"a":', "}}"],
    ['{"details":', "}"],
    ['{"error":', "}"],
    ['{"detail":', "}"],
    ['{"error":{"code":1,"innererror":', "}}"],
    ["[", "]"],
    ['[{"children":', "}]"],
  ])("does not run out of stack on %s nested five thousand times", async (open, close) => {
    expect(await read(422, `${open.repeat(5000)}1${close.repeat(5000)}`)).toMatchObject({ status: 422 });
  });

  it("starts no storm of retries by a wait that overflows", async () => {
    for (const body of [
      { message: "Slow down please" },
      { message: "Slow down please", retry_after: 99_999_999_999 },
    ]) {
      const outcome = await read(429, body, { "Retry-After": "99999999999" });
      if (!isFailure(outcome)) throw new Error(outcome.kind);
      const policy = createRetryPolicy({ now: () => 0 });
      expect(policy.isAutomatic(outcome, 0, { method: "GET", url: "https://api.example.com/" })).toBe(false);
      expect(policy.delayMs(outcome, 0)).toBe(2 ** 31 - 1);
    }
  });

  it.each([
    [[null, 1, "x"]],
    [[null]],
    [0],
    [[]],
    [{}],
    [{ error: null }],
    [{ errors: [null] }],
    [{ detail: [null] }],
    [true],
  ])("does not throw, and invents nothing, when its body is %j", async (body) => {
    const outcome = await read(400, body);
    expect(["bad-request", "invalid"]).toContain(outcome.kind);
    expect(JSON.stringify(outcome)).not.toContain("[object");
  });

  it.each([
    { message: { a: { b: 1 } }, code: { x: 1 }, errors: 7, request_id: ["x"] },
    { error: { message: ["a b", { c: 1 }], code: [], details: "none", id: {} } },
    { errors: [{ message: { text: "x" }, field: { name: "x" }, code: {} }, 7, [], [{ a: 1 }]] },
    { detail: { message: {}, code: [] } },
    { title: "x", status: 400, detail: {}, errors: { a: [{}], b: 7, c: { d: true } } },
  ])("prints no object as a text: %j", async (body) => {
    expect(JSON.stringify(await read(400, body))).not.toContain("[object");
  });

  it("may call its properties as those of every object are called", async () => {
    const body = '{"toString":"x","valueOf":"y","hasOwnProperty":"z","message":"It is not complete"}';
    expect(await read(400, body)).toMatchObject({ kind: "bad-request", message: "It is not complete" });
  });

  it("works without a header to wait by", async () => {
    expect(await read(429, { message: "Too many requests" })).toMatchObject({ kind: "rate-limited" });
  });

  it("is read when the browser hides all of it", async () => {
    const reply = await readReply(Response.error(), { receivedAt: 0, request: { url: "https://api.example.com/" } });
    expect(readOutcome(reply, common)).toMatchObject({ kind: "unreachable", status: 0 });
  });

  it("is read no further than one megabyte when it is no JSON", async () => {
    const reply = await readReply(new Response("word ".repeat(1_000_000), { status: 400 }), { receivedAt: 0 });
    expect(String(reply.body).length).toBeLessThanOrEqual(1_000_000);
    expect(readOutcome(reply, common)).toMatchObject({ kind: "bad-request" });
  });

  it("disguises nothing with control and direction characters, in fields either", async () => {
    const outcome = await read(422, {
      message: "Deleted \u202Egnp.exe\u0000 now",
      errors: { name: ["a\u202E b\u0007"] },
    });
    expect(outcome).toMatchObject({ message: "Deleted gnp.exe now", fields: [{ message: "a b" }] });
  });

  it.each([
    "[",
    '{"a',
    "rate limit ",
    "exceed ",
    "x.",
    "/",
    "~1",
    "too many ",
    "at a",
    "sql.",
    "<Error ",
    'error="',
    "(",
    "approval",
  ])("lets no expression search through all of a long text of %j", async (part) => {
    const text = part.repeat(5000);
    const entry = { field: text, message: text, code: text, type: text };
    const bodies = [text, { message: text }, { errors: { [text]: [text] } }, { errors: [entry] }, { error: entry }];
    const exec = vi.spyOn(RegExp.prototype, "exec");
    for (const body of bodies) {
      await read(400, body, { "WWW-Authenticate": text.slice(0, 8000) });
    }
    const searched = (exec.mock.contexts as RegExp[]).flatMap((expression, call) => {
      const length = exec.mock.calls[call]?.[0].length ?? 0;
      // One that begins at the beginning ends where the text stops to fit.
      return length > 4000 && !expression.source.startsWith("^") ? `/${expression.source}/ of ${length}` : [];
    });
    vi.restoreAllMocks();
    expect([...new Set(searched)]).toEqual([]);
  });
});
