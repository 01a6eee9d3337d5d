import { describe, expect, it } from "vitest";
import { readReply } from "../../src/http/readReply.ts";
import { createApi } from "../../src/query/createApi.ts";

/** Bytes without end, of which it is counted how many were asked for. */
function endless(head: string, part: string) {
  let sent = 0;
  let isOver = false;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      // A reader that does not stop by itself must not use up the machine.
      if (sent > 20_000_000) return controller.close();
      const bytes = encoder.encode((sent === 0 ? head : "") + part.repeat(Math.ceil(100_000 / part.length)));
      sent += bytes.length;
      controller.enqueue(bytes);
    },
    cancel() {
      isOver = true;
    },
  });
  return { stream, sent: () => sent, wasCancelled: () => isOver };
}

describe("a body without end", () => {
  it.each([
    ["a log that begins like a list", "[2026-01-15 12:00:00] ", "started a worker "],
    ["a log with levels", "[ERROR] ", "it broke [again] "],
    ["a note", "[1] see below ", "and below "],
    ["a template", "{{name}} ", "is late, "],
    ["a page", "<!doctype html>", "<p>busy</p>"],
    ["blanks", " ", "\n "],
    ["nothing but opening brackets of a template", "{%", "{%"],
  ])("is read no further than one megabyte when it is %s", async (_, head, part) => {
    const { stream, sent, wasCancelled } = endless(head, part);
    const reply = await readReply(
      new Response(stream, { status: 502, headers: { "content-type": "application/json" } }),
    );
    expect((reply.body as string | undefined)?.length ?? 0).toBeLessThanOrEqual(1_000_000);
    expect(wasCancelled()).toBe(true);
    expect(sent()).toBeLessThan(2_000_000);
  });

  it.each([
    ["numbers", "[1, -2.5e3,", "10,", "0]"],
    ["words of JSON", " [ true,", "null,", "false]"],
    ["objects", "[{},", "{},", "{}]"],
    ["lists", "[[],", "[],", "[]]"],
    ["texts", '["a",', '"b",', '"c"]'],
  ])("is read to its end when it is a list of %s", async (_, head, part, tail) => {
    const text = head + part.repeat(1_500_000 / part.length) + tail;
    const bytes = new TextEncoder().encode(text);
    const stream = new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.slice(at, at + 65_536));
        controller.close();
      },
    });
    const { body, flaw } = await readReply(new Response(stream));
    expect(flaw).toBeUndefined();
    expect(body).toEqual(JSON.parse(text));
  });

  it("ends with the time that the request has, whatever it began with", async () => {
    const cancelled: string[] = [];
    const hang = (head: string) =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
          cancel: () => void cancelled.push(head),
        }),
        { headers: { "content-type": "application/json" } },
      );
    for (const head of ['{"a":[', "[1,", "<html>", ""]) {
      const api = createApi({ baseUrl: "https://api.example.com", dialects: [], fetch: async () => hang(head) });
      expect(await api.request("/x", { timeoutMs: 20 })).toMatchObject({ kind: "timed-out", status: 0 });
    }
    expect(cancelled).toEqual(['{"a":[', "[1,", "<html>", ""]);
  });
});

describe("a response that is no usual one", () => {
  const json = { "content-type": "application/json" };

  it.each([
    ["was read by somebody else", () => Object.assign(new Response("{}", { headers: json })), "read"],
    ["is being read by somebody else", () => new Response("{}", { headers: json }), "lock"],
  ])("is no crash when its body %s", async (_, make, how) => {
    const response = make();
    if (how === "read") await response.text();
    else response.body?.getReader();
    expect(await readReply(response)).toMatchObject({ status: 200, body: undefined, flaw: "cut-off" });
  });

  it("is no crash when its stream brings no bytes", async () => {
    for (const chunk of ["text", 7, null, {}, Symbol("x")]) {
      const stream = new ReadableStream({
        start(controller) {
          controller.enqueue(chunk);
          controller.close();
        },
      });
      const response = Object.defineProperty(new Response(null, { status: 400 }), "body", { value: stream });
      expect(await readReply(response)).toMatchObject({ status: 400 });
    }
  });

  it.each([
    ["more than it says", { "content-length": "3" }, '{"a":1}', { a: 1 }],
    ["less than it says", { "content-length": "9999999999999" }, '{"a":1}', { a: 1 }],
    ["another charset than it says", { "content-type": "application/json; charset=utf-16" }, '{"a":"é"}', { a: "é" }],
    ["a charset that nobody knows", { "content-type": "application/json; charset=\u00ff%%" }, '{"a":"é"}', { a: "é" }],
  ])("is read as it is when it has %s", async (_, headers, text, body) => {
    expect(await readReply(new Response(text, { headers: headers as Record<string, string> }))).toMatchObject({ body });
  });

  it("keeps a NUL and bytes of no character as part of what is no JSON", async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0x00, 0xff, 0xfe, 0x22, 0x7d]);
    const reply = await readReply(new Response(bytes, { status: 400, headers: json }));
    expect(reply).toMatchObject({ body: '{"\u0000\ufffd\ufffd"}', flaw: "not-json" });
  });

  it("may have ten thousand header fields", async () => {
    const headers = new Headers(json);
    for (let field = 0; field < 10_000; field++) headers.append(`x-field-${field}`, "v");
    const { status, headers: read } = await readReply(new Response("{}", { status: 429, headers }));
    expect(status).toBe(429);
    expect([...read.keys()]).toHaveLength(10_001);
  });
});
