import { describe, expect, it } from "vitest";
import { readRateLimit } from "../../src/http/rateLimit.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const inAMinute = now + 60_000;
const read = (headers: Record<string, string>) => readRateLimit(new Headers(headers), now);

describe("readRateLimit", () => {
  it.each([
    ["seconds since 1970", String(inAMinute / 1000)],
    ["milliseconds since 1970", String(inAMinute)],
    ["fractions of seconds since 1970", `${inAMinute / 1000}.0`],
    ["seconds from now", "60"],
    ["a date", "Thu, 15 Jan 2026 12:01:00 GMT"],
    ["a timestamp", "2026-01-15T13:01:00+01:00"],
  ])("reads a reset in %s", (_, text) => {
    expect(read({ "X-RateLimit-Reset": text })?.resetAt).toBe(inAMinute);
  });

  it.each(["", "soon", "-5", "0x10", "1e9", "99999999", "123456789012", "9".repeat(400), "6s"])(
    "takes a reset of %j for none",
    (text) => {
      expect(read({ "X-RateLimit-Reset": text })).toBeUndefined();
    },
  );

  it("counts a reset from the server's own clock, and a delta from the reception", () => {
    const Date = "Thu, 15 Jan 2026 11:55:00 GMT";
    expect(read({ Date, "X-RateLimit-Reset": String(inAMinute / 1000) })?.resetAt).toBe(inAMinute + 300_000);
    expect(read({ Date, "X-RateLimit-Reset": "60" })?.resetAt).toBe(inAMinute);
  });

  it.each(["X-RateLimit", "RateLimit"])("reads the %s family", (family) => {
    const headers = { [`${family}-Limit`]: "100, 100;w=60", [`${family}-Remaining`]: "7", [`${family}-Reset`]: "60" };
    expect(read(headers)).toEqual({ limit: 100, remaining: 7, resetAt: inAMinute });
  });

  it("reads the structured field, of several policies the one that binds", () => {
    expect(read({ RateLimit: '"default";r=50;t=30' })).toEqual({ remaining: 50, resetAt: now + 30_000 });
    expect(read({ RateLimit: '"a";r=0;t=3, "b";r=0;t=3600, "c";r=5;t=9' })).toEqual({
      remaining: 0,
      resetAt: now + 3_600_000,
    });
    expect(read({ RateLimit: '"default";r=0' })).toEqual({ remaining: 0, resetAt: undefined });
    expect(read({ RateLimit: "default;r=zero;t=soon" })).toBeUndefined();
  });

  it("says nothing when the headers say nothing", () => {
    expect(read({ "X-RateLimit-Limit": "many" })).toBeUndefined();
  });
});
