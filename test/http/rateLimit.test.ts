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

  it.each(["X-RateLimit", "RateLimit", "X-Rate-Limit"])("reads the %s family", (family) => {
    const headers = { [`${family}-Limit`]: "100, 100;w=60", [`${family}-Remaining`]: "7", [`${family}-Reset`]: "60" };
    expect(read(headers)).toEqual({ limit: 100, remaining: 7, resetAt: inAMinute });
  });

  it("reads the structured field, of several policies the one that binds", () => {
    expect(read({ RateLimit: '"default";r=50;t=30' })).toEqual({
      policy: "default",
      remaining: 50,
      resetAt: now + 30_000,
    });
    expect(read({ RateLimit: '"a";r=0;t=3, "b";r=0;t=3600, "c";r=5;t=9' })).toEqual({
      policy: "b",
      remaining: 0,
      resetAt: now + 3_600_000,
    });
    expect(read({ RateLimit: '"default";r=0' })).toEqual({ policy: "default", remaining: 0 });
  });

  it("keeps whose quota it is, as the server wrote it", () => {
    expect(read({ RateLimit: '"a;r=9, \\"b\\"";x="r=7;";r=1;pk=:Y2RlZw==:' })).toEqual({
      policy: 'a;r=9, "b"',
      remaining: 1,
      partitionKey: "Y2RlZw==",
    });
  });

  it("reads the whole quota of the policy that binds where the server describes its policies", () => {
    const described = { "RateLimit-Policy": '"burst";q=10;w=1, "daily";q=1000;w=86400;pk=:Y2RlZw==:' };
    expect(read({ ...described, RateLimit: '"burst";r=5;t=1, "daily";r=0;t=60' })).toMatchObject({ limit: 1000 });
    expect(read({ ...described, RateLimit: '"hourly";r=0;t=60' })?.limit).toBeUndefined();
    expect(read({ "RateLimit-Policy": '"daily";q=many', RateLimit: '"daily";r=0;t=60' })?.limit).toBeUndefined();
    expect(read(described)).toBeUndefined();
  });

  it("reads the dictionary of the draft's seventh version, in any order", () => {
    const quota = { limit: 100, remaining: 0, resetAt: inAMinute };
    expect(read({ RateLimit: "limit=100, remaining=0, reset=60", "RateLimit-Policy": "100;w=60" })).toEqual(quota);
    expect(read({ RateLimit: "reset=60,remaining=0 ,limit=100" })).toEqual(quota);
  });

  it.each([
    "default;r=zero;t=soon",
    "default;r=5",
    '"a";r=-1',
    '"a";r=1.5',
    '"a";t=30',
    '"a";r',
    '"a";r=1;t=?1',
    '"a";r=1;pk="me"',
    '"a";r=1,',
    '"a";r=1 "b";r=2',
    '"a";r=1, b',
    '"a;r=1',
    ', "a";r=1',
    ';r=1, "a";r=1',
    '"a";R=1',
    "limit=100, remaining=0",
    "limit=100, remaining=0, reset=soon",
    'limit=100, remaining=0, reset=9, "a";r=1',
  ])("ignores the whole of a malformed RateLimit: %s", (field) => {
    expect(read({ RateLimit: field })).toBeUndefined();
  });

  it("reads a long field in no time, also one that never ends well", () => {
    const long = '"a";r=1;t=2, '.repeat(5000);
    expect(read({ RateLimit: long })).toBeUndefined();
    expect(read({ RateLimit: `${long}"z";r=0` })).toMatchObject({ policy: "z" });
    expect(read({ RateLimit: `"a"${";a=1".repeat(20_000)}!` })).toBeUndefined();
  });

  it("takes the structured field before the older ones, and these for what it leaves out", () => {
    const older = { "X-RateLimit-Limit": "9", "X-RateLimit-Remaining": "7", "X-RateLimit-Reset": "60" };
    expect(read({ ...older, RateLimit: '"a";r=0' })).toEqual({
      policy: "a",
      limit: 9,
      remaining: 0,
      resetAt: inAMinute,
    });
  });

  it("ignores a quota out of a cache, for it is one of old", () => {
    const headers = { "X-RateLimit-Remaining": "0", RateLimit: '"a";r=0;t=9' };
    expect(read({ ...headers, Age: "1" })).toBeUndefined();
    expect(read({ ...headers, Age: "0" })).toMatchObject({ remaining: 0 });
  });

  it("says nothing when the headers say nothing", () => {
    expect(read({ "X-RateLimit-Limit": "many" })).toBeUndefined();
  });
});
