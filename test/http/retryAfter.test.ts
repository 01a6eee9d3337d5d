import { describe, expect, it } from "vitest";
import { readRateLimit } from "../../src/http/rateLimit.ts";
import { readHeaderWait } from "../../src/http/retryAfter.ts";

const now = Date.parse("2026-01-15T12:00:00Z");

function read(status: number, headers: Record<string, string>) {
  const all = new Headers(headers);
  const { at } = readHeaderWait(status, all, now, readRateLimit(all, now)) ?? {};
  return at === undefined ? undefined : at - now;
}

describe("readHeaderWait", () => {
  it.each([202, 400, 403, 409, 413, 418, 425, 429, 500, 503, 599])("reads Retry-After on %i", (status) => {
    expect(read(status, { "Retry-After": "60" })).toBe(60_000);
  });

  it.each([200, 201, 204, 301, 304])("ignores Retry-After on %i", (status) => {
    expect(read(status, { "Retry-After": "60" })).toBeUndefined();
  });

  it("lets Retry-After win over the reset of a quota", () => {
    const headers = { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "3600" };
    expect(read(429, headers)).toBe(3_600_000);
    expect(read(429, { ...headers, "Retry-After": "5" })).toBe(5000);
  });

  it("takes a reset for a wait only when the quota is what refused", () => {
    expect(read(503, { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "60" })).toBeUndefined();
    expect(read(429, { "X-RateLimit-Remaining": "5", "X-RateLimit-Reset": "60" })).toBeUndefined();
    expect(read(403, { "X-RateLimit-Remaining": "4999", "X-RateLimit-Reset": "60" })).toBeUndefined();
    expect(read(403, { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "60" })).toBe(60_000);
  });

  it("B52 corrects a date by the server's own clock", () => {
    expect(read(503, { "Retry-After": "Thu, 15 Jan 2026 12:01:00 GMT", Date: "Thu, 15 Jan 2026 11:55:00 GMT" })).toBe(
      360_000,
    );
  });
});
