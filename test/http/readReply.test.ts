import { describe, expect, it, vi } from "vitest";
import { readReply } from "../../src/http/readReply.ts";

const json = { "Content-Type": "application/json" };
const page = "<!DOCTYPE html><title>502 Bad Gateway</title>";

function streaming(chunks: (string | Uint8Array | Error)[], headers: Record<string, string> = {}) {
  let cancelled = false;
  const rest = [...chunks];
  const stream = new ReadableStream({
    pull(controller) {
      const next = rest.shift();
      if (next === undefined) controller.close();
      else if (next instanceof Error) controller.error(next);
      else controller.enqueue(typeof next === "string" ? new TextEncoder().encode(next) : next);
    },
    cancel() {
      cancelled = true;
    },
  });
  return { response: new Response(stream, { headers }), wasCancelled: () => cancelled, chunksLeft: () => rest.length };
}

/** A body of which nothing ever comes. */
function hanging() {
  let cancelled = false;
  const stream = new ReadableStream({
    cancel() {
      cancelled = true;
    },
  });
  return { response: new Response(stream), wasCancelled: () => cancelled };
}

describe("readReply", () => {
  it.each([
    ["JSON", '{"a":1}', json, { body: { a: 1 } }],
    ["JSON that calls itself text", '{"a":1}', { "Content-Type": "text/plain" }, { body: { a: 1 } }],
    ["JSON that calls itself nothing", "[1]", {}, { body: [1] }],
    ["problem details", '{"title":"x"}', { "Content-Type": "application/problem+json" }, { body: { title: "x" } }],
    ["JSON behind a byte order mark", '\uFEFF{"a":1}', json, { body: { a: 1 } }],
    ["JSON behind a guard against scripts", ')]}\'\n{"a":1}', json, { body: { a: 1 } }],
    ["JSON behind the guard with a comma", ")]}',\n[1]", { "Content-Type": "text/plain" }, { body: [1] }],
    ["a text that begins with a smile", ")]}' hello", { "Content-Type": "text/plain" }, { body: ")]}' hello" }],
    ["a guard in front of no JSON", ")]}'\noops", json, { body: ")]}'\noops", flaw: "not-json" }],
    ["lines of JSON", '{"a":1}\n{"b":2}\n', { "Content-Type": "application/x-ndjson" }, { body: '{"a":1}\n{"b":2}\n' }],
    ["one line of JSON of many", '{"a":1}\n', { "Content-Type": "application/jsonl" }, { body: '{"a":1}\n' }],
    ["a sequence of JSON", '\u001e{"a":1}\n', { "Content-Type": "application/json-seq" }, { body: '\u001e{"a":1}\n' }],
    ["a JSON null", "null", json, { body: null }],
    ["a JSON text", '"hello"', json, { body: "hello" }],
    ["a text that is no JSON", "hello", { "Content-Type": "text/plain" }, { body: "hello" }],
    ["the word null as text", "null", { "Content-Type": "text/plain" }, { body: "null" }],
    ["no body", "", json, { body: undefined }],
    ["blanks alone", " \n ", json, { body: undefined }],
    ["cut-off JSON", '{"a":', json, { body: '{"a":', flaw: "not-json" }],
    ["a page that calls itself JSON", page, json, { body: page, flaw: "not-json" }],
    ["text that begins like JSON", "[draft] notes", { "Content-Type": "text/plain" }, { body: "[draft] notes" }],
    ["a line of a log", "[2026-01-15] started", {}, { body: "[2026-01-15] started" }],
    ["a text with blanks to fill in", "{{name}} is late", {}, { body: "{{name}} is late" }],
    [
      "cut-off JSON that calls itself text",
      '{"a":',
      { "Content-Type": "text/plain" },
      { body: '{"a":', flaw: "not-json" },
    ],
    ["a cut-off list that calls itself nothing", '[ {"a"', {}, { body: '[ {"a"', flaw: "not-json" }],
  ])("reads %s", async (_, text, headers, expected) => {
    const reply = await readReply(new Response(text, { headers: headers as Record<string, string> }));
    expect({ body: reply.body, flaw: reply.flaw }).toEqual(expected);
  });

  it("keeps what arrived of a body that breaks off, and says so", async () => {
    const { response } = streaming(['{"a":', new Error("connection lost")], json);
    expect(await readReply(response)).toMatchObject({ status: 200, body: '{"a":', flaw: "cut-off" });
  });

  it("says so when nothing arrived at all", async () => {
    const { response } = streaming([new Error("connection lost")], json);
    expect(await readReply(response)).toMatchObject({ body: undefined, flaw: "cut-off" });
  });

  it("does not reject when the body was read before", async () => {
    const response = new Response("{}", { headers: json });
    await response.text();
    expect(await readReply(response)).toMatchObject({ status: 200, flaw: "cut-off" });
  });

  it("stops reading a long text that is not JSON", async () => {
    const { response, wasCancelled, chunksLeft } = streaming(Array.from({ length: 50 }, () => "x".repeat(100_000)));
    const { body } = await readReply(response);
    expect((body as string).length).toBe(1_000_000);
    expect(wasCancelled()).toBe(true);
    expect(chunksLeft()).toBeGreaterThan(30);
  });

  it("reads long JSON to its end", async () => {
    const text = JSON.stringify(Array.from({ length: 40 }, () => "x".repeat(100_000)));
    const { response } = streaming([text.slice(0, 2_500_000), text.slice(2_500_000)], json);
    expect((await readReply(response)).body).toHaveLength(40);
  });

  it.each([json, { "Content-Type": "text/plain" }])(
    "looks at no part of long JSON twice to tell what it is: %j",
    async (headers) => {
      const text = JSON.stringify(Array.from({ length: 60 }, () => "x".repeat(50_000)));
      const { response } = streaming(text.match(/.{1,50000}/g) ?? [], headers);
      const test = vi.spyOn(RegExp.prototype, "test");
      const { body } = await readReply(response);
      const looked = test.mock.calls.reduce((sum, [subject]) => sum + subject.length, 0);
      test.mockRestore();
      expect(body).toHaveLength(60);
      expect(looked).toBeLessThan(2 * text.length);
    },
  );

  it("tells what a body is by its first word, however late that comes", async () => {
    const { response } = streaming([" ".repeat(900_000), " \n", `{"a":"${"x".repeat(200_000)}`, '"}']);
    expect((await readReply(response)).body).toEqual({ a: "x".repeat(200_000) });
  });

  it("stops reading when nobody waits for it any more", async () => {
    const { response, wasCancelled } = hanging();
    const controller = new AbortController();
    const reading = readReply(response, { signal: controller.signal });
    controller.abort();
    expect(await reading).toMatchObject({ status: 200, body: undefined });
    expect(wasCancelled()).toBe(true);
    const late = hanging();
    await readReply(late.response, { signal: controller.signal });
    expect(late.wasCancelled()).toBe(true);
  });

  it("puts characters together that were split between chunks", async () => {
    const bytes = new TextEncoder().encode('{"a":"é"}');
    const { response } = streaming([bytes.slice(0, 7), bytes.slice(7)], json);
    expect((await readReply(response)).body).toEqual({ a: "é" });
  });

  it("reads deeply nested JSON without running out of stack", async () => {
    const text = `${'{"errors":{"a":'.repeat(5000)}1${"}}".repeat(5000)}`;
    expect(await readReply(new Response(text, { status: 422, headers: json }))).toMatchObject({ status: 422 });
  });

  it("reads the error response that has no status", async () => {
    expect(await readReply(Response.error(), { request: { url: "https://api.example.com/x" } })).toMatchObject({
      status: 0,
      body: undefined,
      url: "https://api.example.com/x",
    });
  });

  it("takes a GET of the response's own address for what was asked, unless told", async () => {
    const response = Object.defineProperty(new Response(null), "url", { value: "https://api.example.com/x" });
    expect((await readReply(response)).request).toEqual({ method: "GET", url: "https://api.example.com/x" });
    const request = { method: "POST", url: "https://api.example.com/y", idempotencyKey: "k1" };
    expect((await readReply(response, { request })).request).toEqual(request);
  });

  it("dates the reply from its reception, before the body has come", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1000 });
    const slow = new ReadableStream(
      {
        pull(controller) {
          vi.setSystemTime(60_000);
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const reading = readReply(new Response(slow));
    expect((await reading).receivedAt).toBe(1000);
    vi.useRealTimers();
  });
});
