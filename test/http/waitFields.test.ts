import { describe, expect, it } from "vitest";
import { readWaitFields, resetFields, waitFields } from "../../src/http/waitFields.ts";

const now = Date.parse("2026-01-15T12:00:00Z");
const all = [...waitFields, ...resetFields];

function read(headers: Record<string, string>) {
  const { at, ...rest } = readWaitFields(all, new Headers(headers), now);
  return { ...rest, inMs: at === undefined ? undefined : at - now };
}

/** One wait for each field, in the order in which they count. */
const inOrder: [string, string, number][] = [
  ["retry-after-ms", "1500", 1500],
  ["x-ms-retry-after-ms", "1600", 1600],
  ["x-amz-retry-after", "1700", 1700],
  ["retry-after", "2", 2000],
  ["x-ratelimit-retry-after", "3", 3000],
  ["ratelimit", '"a";r=0;t=4', 4000],
  ["ratelimit-reset", "5", 5000],
  ["x-ratelimit-reset-after", "6.5", 6500],
  ["x-ratelimit-reset", String(now / 1000 + 7), 7000],
  ["x-rate-limit-reset", "8", 8000],
];

describe("readWaitFields", () => {
  it.each(inOrder.map((field, index) => [...field, index] as const))(
    "takes %s before all that follow it",
    (source, value, inMs, index) => {
      expect(read(Object.fromEntries(inOrder.slice(index)))).toMatchObject({ source, value, inMs, unread: undefined });
    },
  );

  it("knows no field that the table does not list", () => {
    expect(all.map(([name]) => name)).toEqual(inOrder.map(([source]) => source));
  });

  it("passes over what it cannot read, and names it", () => {
    const headers = {
      "retry-after-ms": "1.5",
      "Retry-After": "soon",
      "X-RateLimit-Reset-After": "-1",
      "X-Rate-Limit-Reset": "9",
    };
    expect(read(headers)).toMatchObject({
      source: "x-rate-limit-reset",
      inMs: 9000,
      unread: ["retry-after-ms: 1.5", "retry-after: soon", "x-ratelimit-reset-after: -1"],
    });
  });

  it.each(["Retry-After", "X-RateLimit-Retry-After"])(
    "reads a fraction in %s, and nothing else beside digits",
    (name) => {
      expect(read({ [name]: "2.0" }).inMs).toBe(2000);
      for (const value of ["0x10", "1e3", "1.", ".5", "-1", "2026-01-15T12:01:00Z"]) {
        expect(read({ [name]: value }).inMs).toBeUndefined();
      }
    },
  );

  it("passes over a quota that names no end without calling it unreadable", () => {
    expect(read({ RateLimit: '"a";r=0' })).toEqual({ inMs: undefined });
  });

  it.each([
    ["seconds", { "Retry-After": "60" }, "exact", 60_000],
    ["a date without the server's clock", { "Retry-After": "Thu, 15 Jan 2026 12:01:00 GMT" }, "own-clock", 60_000],
    [
      "a date beside the server's clock",
      { "Retry-After": "Thu, 15 Jan 2026 12:01:00 GMT", Date: "Thu, 15 Jan 2026 11:55:00 GMT" },
      "exact",
      360_000,
    ],
    [
      "a date beside a clock that a cache has kept for a minute",
      { "Retry-After": "Thu, 15 Jan 2026 12:01:00 GMT", Date: "Thu, 15 Jan 2026 11:55:00 GMT", Age: "60" },
      "exact",
      300_000,
    ],
    ["seconds that look like an instant", { "Retry-After": "1768478460" }, "implausible", 1_768_478_460_000],
    ["a year and a day", { "Retry-After": "31708800" }, "implausible", 31_708_800_000],
    ["a year", { "Retry-After": "31536000" }, "exact", 31_536_000_000],
    ["a date of the past", { "Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT" }, "own-clock", -now],
  ])("says how far %s can be believed", (_, headers, certainty, inMs) => {
    expect(read(headers as Record<string, string>)).toMatchObject({ certainty, inMs });
  });

  it("counts a date of 1970 as one, not as none", () => {
    expect(read({ "X-RateLimit-Reset": "Thu, 01 Jan 1970 00:00:00 GMT" }).inMs).toBe(-now);
  });
});
