import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { common, errorsUnderSuccess } from "../../src/dialects/common/index.ts";
import { type Dialect, explainOutcome, on, readReply } from "../../src/index.ts";

const url = "https://api.example.com/orders";

function reply(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  const response = new Response(text ? new TextEncoder().encode(text) : null, { status, headers });
  return readReply(response, { receivedAt: 0, request: { method: "POST", url } });
}

const Issue = z.object({ error: z.object({ message: z.string(), code: z.string() }) });
const acme: Dialect = { name: "acme", rules: [on("error", Issue, ({ error }) => error)] };

describe("where no rule fits, an explanation", () => {
  it.each([
    ["empty", 500, "", {}, "body        empty\n"],
    ["an HTML page", 502, " <html>hunter2", {}, "not JSON: an HTML page, called nothing\n"],
    ["a page", 502, "<!DOCTYPE html>", { "content-type": "application/json" }, "HTML page, called application/json\n"],
    ["markup", 500, "<Error>hunter2", {}, "not JSON: markup"],
    ["a text", 500, "hunter2 is down", { "content-type": "text/plain" }, "not JSON: text, called text/plain"],
    ["the beginning of JSON", 500, '{"a":"hunter2', {}, "not JSON: its beginning,"],
  ])("says that the body is %s, and not what it is near to", async (_, status, body, headers, words) => {
    const { text } = explainOutcome(await reply(status, body, headers), common);
    expect(text).toContain(words);
    expect(text).toContain("No rule fits: the body is not JSON");
    expect(text).not.toMatch(/Nearest|add `common`|hunter2/);
  });

  it("says of JSON what it has, by a few of its names alone", async () => {
    const body = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`k${index}`, "hunter2"]));
    const { text } = explainOutcome(await reply(500, body), [{ name: "x", rules: [on(404, Issue, () => ({}))] }]);
    expect(text).toContain("  body        JSON with k0, k1, k2, k3, k4, k5 and 3 more\n");
    expect(text).toContain("write one, or add `common`.");
    expect(text).not.toContain("hunter2");
  });

  it("does not advise to add what was given", async () => {
    const { text } = explainOutcome(await reply(422, { a: { b: 1 } }), common);
    expect(text).toContain("No rule fits, or nearly: write one.");
  });

  it("says that a body broke off", async () => {
    const read = { ...(await reply(200, undefined)), flaw: "cut-off" as const };
    expect(explainOutcome(read, common).text).toContain("body        empty, broken off\n");
    const { text } = explainOutcome({ ...read, body: '{"a":1,' }, common);
    expect(text).toContain("not JSON: its beginning, broken off");
    expect(text).not.toContain("add `common`");
  });
});

describe("of a message that is not shown, an explanation", () => {
  it.each([
    ["<b>hunter2</b>", 400, "markup"],
    ['{"hunter2":1}', 400, "JSON"],
    ["SQLSTATE[23505]: hunter2", 500, "database words"],
    ["Traceback (most recent call last): hunter2", 500, "code, or the name of a status"],
  ])("says why %j is none, whether a rule gives it or refuses it", async (message, status, why) => {
    const dropped = { from: "dropped", at: "error.message", why: `no sentence for people: ${why}` };
    const read = await reply(status, { error: { message, code: "E1" } });
    for (const dialects of [[acme], common, []]) {
      const { origins, text } = explainOutcome(read, dialects);
      expect(origins.message).toEqual(dropped);
      expect(text).not.toContain("hunter2");
    }
  });

  it.each([
    [500, { message: "duplicate key value violates a constraint" }, "message, is for programmers"],
    [500, { message: "It went wrong here.", stack: "at x" }, "message, stands beside a trace"],
  ])("says what was refused on purpose under a %i: %j", async (status, body, words) => {
    expect(explainOutcome(await reply(status, body), common).text).toContain(`message     dropped: ${words}`);
  });

  it("says that no rule takes it", async () => {
    const { text } = explainOutcome(await reply(400, { errors: [{ detail: "Too late." }] }), []);
    expect(text).toContain("message     dropped: errors.0.detail, no rule takes it");
  });

  it("says nothing where a message is data, or the code", async () => {
    expect(explainOutcome(await reply(200, { message: "<b>" }), common).origins).not.toHaveProperty("message");
    expect(explainOutcome(await reply(409, { error: "E1_X" }), common).origins).not.toHaveProperty("message");
  });
});

describe("of a job, an explanation", () => {
  it.each([
    [{ statusUrl: "/jobs/1" }, "body statusUrl"],
    [{ statusUrl: "https://evil.example/1" }, "dropped: statusUrl, is not of the API's own origin"],
  ])("says where its state and its address came from: %j", async (links, words) => {
    const { text } = explainOutcome(await reply(202, { id: "1", status: "running", ...links }), common);
    expect(text).toContain(`  job         running, body status\n  watched at  ${words}\n`);
  });

  it("names the header field that says where it is watched, also when that is another origin's", async () => {
    const own = explainOutcome(await reply(202, undefined, { location: "/jobs/1" }), []);
    expect(own.text).toContain("  job         pending, the status\n  watched at  header location\n");
    const other = explainOutcome(await reply(202, undefined, { location: "https://evil.example/1" }), common);
    expect(other.text).toContain("watched at  dropped: location, is not of the API's own origin");
    expect(other.text + JSON.stringify(other.origins)).not.toContain("evil");
    expect(explainOutcome(await reply(200, [1]), common).text).not.toContain("watched at");
  });
});

it.each([
  { errors: [{ message: "No such field." }], data: null },
  { ok: false, error: "channel_not_found" },
  { success: false, message: "No." },
  { status: "fail", data: {} },
])("names the dialect for errors under a success: %j", async (body) => {
  const hint = "put `errorsUnderSuccess` first";
  expect(explainOutcome(await reply(200, body), common).text).toContain(hint);
  expect(explainOutcome(await reply(200, body), []).text).toContain(hint);
  expect(explainOutcome(await reply(200, body), [errorsUnderSuccess]).text).not.toContain(hint);
  expect(explainOutcome(await reply(400, body), common).text).not.toContain(hint);
  expect(explainOutcome(await reply(200, { errors: [], ok: true, success: true }), common).text).not.toContain(hint);
});

it("names a few of many fields, and counts the rest with those that the outcome leaves out", async () => {
  const fields = Array.from({ length: 1500 }, (_, index) => ({ path: [`f${index}`], message: "No." }));
  const many: Dialect = { name: "many", rules: [on(422, z.unknown(), () => ({ kind: "invalid", fields }))] };
  const { text } = explainOutcome(await reply(422, {}), [many]);
  expect(text).toContain("  fields      f0, f1, f2, f3, f4, f5 and 1494 more\n");
});

it.each([
  ["seconds", { limit: 30, retryAfter: 30 }, "retryAfter"],
  ["a text", { error: { message: "Slow.", retryAfter: "3.7s" } }, "error.retryAfter"],
  ["milliseconds", { retry_after_ms: 1500 }, "retry_after_ms"],
  ["a date", { retryAt: "1970-01-01T00:01:00Z" }, "retryAt"],
  ["seconds since 1970", { retryAt: 1768478430 }, "retryAt"],
])("names the place of a wait in %s", async (_, body, at) => {
  const read = await reply(429, { message: "Slow.", ...body });
  expect(explainOutcome(read, common).origins.retryAt).toEqual({ from: "body", at });
});
