import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { on } from "../../src/dialects/dialect.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import type { Reply } from "../../src/http/readReply.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const url = "https://api.example.com/things";
const told = {
  name: "told",
  rules: [
    on("error", z.object({ at: z.number() }), ({ at }) => ({ retryAt: at })),
    on("error", z.object({ seconds: z.number() }), ({ seconds }) => ({ retryInMs: seconds * 1000 })),
  ],
};

function read(status: number, headers: Record<string, string> = {}, more: Partial<Reply> = {}) {
  const request = { method: "GET", url };
  const reply = { status, headers: new Headers(headers), body: undefined, url, receivedAt: now, request, ...more };
  const outcome = readOutcome(reply, [told]);
  expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
  return outcome as { retryAt?: number; reading?: object };
}

describe("what a reply says about waiting", () => {
  it("is read from the body first, where the dialect knows what it means", () => {
    expect(read(429, { "Retry-After": "5" }, { body: { at: now + 60_000 } })).toMatchObject({
      retryAt: now + 60_000,
      reading: { source: "body", certainty: "own-clock" },
    });
    expect(read(429, {}, { body: { at: now + 99_999_999_999 } }).reading).toMatchObject({ certainty: "implausible" });
  });

  it("is exact where the body counts from the reception, for then no clock can be wrong", () => {
    const outcome = read(429, {}, { body: { seconds: 3.7 } });
    expect(outcome).toMatchObject({ retryAt: now + 3700, reading: { source: "body", certainty: "exact" } });
    expect(outcome).not.toHaveProperty("retryInMs");
    expect(read(429, { "Retry-After": "5" }, { body: { seconds: 1e300 } })).toMatchObject({ retryAt: now + 5000 });
  });

  it("is read from the headers when the body's instant is none that a Date can hold", () => {
    expect(read(429, { "Retry-After": "5" }, { body: { at: 9e15 } })).toMatchObject({
      retryAt: now + 5000,
      reading: { source: "retry-after" },
    });
  });

  it("names what was there and could not be read, shortened", () => {
    const headers = { "Retry-After": "a couple minutes", "X-RateLimit-Reset": "x".repeat(300) };
    expect(read(429, headers)).not.toHaveProperty("retryAt");
    expect(read(429, headers).reading).toEqual({
      unread: ["retry-after: a couple minutes", `x-ratelimit-reset: ${"x".repeat(61)}`],
    });
    expect(read(503, { "Retry-After": "" }).reading).toEqual({ unread: ["retry-after: "] });
  });

  it("says nothing of fields that have no say", () => {
    expect(read(503, { "X-RateLimit-Reset": "soon" })).not.toHaveProperty("reading");
    expect(read(429, { "X-RateLimit-Remaining": "5", "X-RateLimit-Reset": "soon" })).not.toHaveProperty("reading");
    expect(read(429, { "Retry-After": "5", "X-RateLimit-Reset": "soon" }).reading).not.toHaveProperty("unread");
    expect(read(429, { Age: "9", "X-RateLimit-Reset": "60" })).not.toHaveProperty("reading");
  });

  it.each([200, 201])("is nothing on %i", (status) => {
    expect(read(status, { "Retry-After": "60" }, { type: "cors" })).not.toHaveProperty("reading");
  });

  it.each([400, 404, 409, 422, 428])("is not missed on %i", (status) => {
    expect(read(status, {}, { type: "cors" })).not.toHaveProperty("reading");
  });

  it("keeps no more of a value than finds it in a log", () => {
    const reading = read(503, { "Retry-After": "0".repeat(200) }).reading;
    expect(reading).toEqual({ source: "retry-after", value: "0".repeat(80), certainty: "exact" });
  });
});

describe("a reply of another origin", () => {
  const cors = { type: "cors" as const };
  const post = { ...cors, request: { method: "POST", url } };

  it.each([429, 503, 202])("may have had a Retry-After under %i that nobody sees", (status) => {
    expect(read(status, {}, cors).reading).toEqual({ maybeHidden: ["retry-after"] });
    expect(read(status, {}, { type: "basic" })).not.toHaveProperty("reading");
  });

  it("hides nothing when the wait is known, or the field is there", () => {
    expect(read(429, { "RateLimit-Reset": "60" }, cors).reading).not.toHaveProperty("maybeHidden");
    expect(read(429, {}, { ...cors, body: { at: now } }).reading).not.toHaveProperty("maybeHidden");
    expect(read(503, { "Retry-After": "soon" }, cors).reading).not.toHaveProperty("maybeHidden");
  });

  it.each([500, 408, 413, 403])("is not suspected under %i, where most send none", (status) => {
    expect(read(status, {}, cors)).not.toHaveProperty("reading");
  });

  it("may have had the job's address, unless one is there, or it was only asked for", () => {
    expect(read(202, { "Retry-After": "5" }, post).reading).toHaveProperty("maybeHidden", ["location"]);
    expect(read(202, { "Retry-After": "5", Location: "/ops/1" }, post).reading).not.toHaveProperty("maybeHidden");
    const dialect = { name: "job", rules: [on(202, z.object({ at: z.number() }), ({ at }) => ({ retryAt: at }))] };
    const reply = { status: 202, headers: new Headers(), url, receivedAt: now, body: { at: now }, ...post };
    expect(readOutcome(reply, [dialect])).toHaveProperty("reading", {
      source: "body",
      certainty: "own-clock",
      maybeHidden: ["location"],
    });
    expect(read(202, { "Retry-After": "5" }, cors).reading).not.toHaveProperty("maybeHidden");
    expect(read(202, { "Retry-After": "5" }, { ...post, type: "basic" }).reading).not.toHaveProperty("maybeHidden");
  });
});
