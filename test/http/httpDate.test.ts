import { describe, expect, it } from "vitest";
import { parseHttpDate } from "../../src/http/httpDate.ts";

const now = Date.parse("2026-01-15T12:00:00Z");

describe("parseHttpDate", () => {
  it.each([
    ["Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"],
    ["Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"],
    ["Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"],
    ["Thu Jan 15 12:01:00 2026", "2026-01-15T12:01:00Z"],
    ["Thu, 31 Dec 2026 23:59:60 GMT", "2027-01-01T00:00:00Z"],
    ["Thu, 29 Feb 2024 00:00:00 GMT", "2024-02-29T00:00:00Z"],
  ])("reads %s", (text, expected) => {
    expect(parseHttpDate(text, now)).toBe(Date.parse(expected));
  });

  it.each([
    ["Wednesday, 01-Jan-75 00:00:00 GMT", "2075-01-01T00:00:00Z"],
    ["Wednesday, 01-Jan-76 00:00:00 GMT", "2076-01-01T00:00:00Z"],
    ["Friday, 01-Jan-77 00:00:00 GMT", "1977-01-01T00:00:00Z"],
    ["Friday, 01-Jan-99 00:00:00 GMT", "1999-01-01T00:00:00Z"],
  ])("takes a year that looks more than 50 years ahead for a past one: %s", (text, expected) => {
    expect(parseHttpDate(text, now)).toBe(Date.parse(expected));
  });

  it.each([
    "",
    "soon",
    "60",
    "2026-01-15T12:00:00Z",
    "Mon, 30 Feb 2026 12:00:00 GMT",
    "Thu, 29 Feb 2026 12:00:00 GMT",
    "Thu, 15 Foo 2026 12:00:00 GMT",
    "Thu, 15 Jan 2026 24:00:00 GMT",
    "Thu, 15 Jan 2026 12:60:00 GMT",
    "Thu, 15 Jan 2026 12:00:61 GMT",
    "Thu, 15 Jan 2026 12:00:00",
    "Thu, 15 Jan 2026 12:00:00 PST",
    "thu, 15 jan 2026 12:00:00 gmt",
    "Thu Jan 15 12:01 2026",
  ])("takes %j for none", (text) => {
    expect(parseHttpDate(text, now)).toBeUndefined();
  });
});
