import { expect, it } from "vitest";
import { readRateLimit } from "../../src/http/rateLimit.ts";
import { readHeaderWait } from "../../src/http/retryAfter.ts";

const now = Date.parse("2026-01-15T12:00:00Z");

function read(status: number, fields: Record<string, string>) {
  const headers = new Headers(fields);
  return readHeaderWait(status, headers, now, readRateLimit(headers, now));
}

it("the reset of a quota is no wait when a cache tells it, and the server's Retry-After still is", () => {
  expect(read(429, { "X-RateLimit-Reset": "60", Age: "0" }).at).toBe(now + 60_000);
  expect(read(429, { "X-RateLimit-Reset": "60", Age: "30" }).at).toBeUndefined();
  expect(read(429, { "X-RateLimit-Reset": "60", Age: "30", "Retry-After": "5" }).at).toBe(now + 5000);
});

it("a 403 waits for a reset only when the reply says that nothing is left of the quota", () => {
  expect(read(403, { "X-RateLimit-Reset": "60" }).at).toBeUndefined();
  expect(read(429, { "X-RateLimit-Reset": "60" }).at).toBe(now + 60_000);
});

it("of a field as long as the sender likes no more is kept than a person needs to find it in a log", () => {
  const long = "soon, ".repeat(10_000);
  const { unread = [] } = read(503, { "Retry-After": long, "X-RateLimit-Retry-After": long });
  expect(unread.map((field) => field.length)).toEqual([80, 80]);
  expect(unread[0]).toMatch(/^retry-after: soon, soon/);
});
