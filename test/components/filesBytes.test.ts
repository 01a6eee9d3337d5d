import { expect, test } from "vitest";
import { formatBytes, formatBytesApart } from "../../src/components/formatBytes.ts";

test("bytes are told in the largest unit that leaves a whole number before the point", () => {
  const told = [0, 1, 999, 1000, 1_536_000, 128_000_000, 5_000_000_000_000_000].map((n) => formatBytes(n, "en"));
  expect(told).toEqual(["0 bytes", "1 byte", "999 bytes", "1 kB", "1.5 MB", "128 MB", "5,000 TB"]);
});

test("a size and its limit never read alike", () => {
  expect(formatBytesApart(128_000_000, 100_000_000, "en")).toEqual(["128 MB", "100 MB"]);
  expect(formatBytesApart(100_040_000, 100_000_000, "en")).toEqual(["100.04 MB", "100 MB"]);
  expect(formatBytesApart(100_000_001, 100_000_000, "en")).toEqual(["100,000,001 bytes", "100,000,000 bytes"]);
});

test("bytes are written as the language writes them", () => {
  expect(formatBytes(1_536_000, "de")).toMatch(/^1,5\sMB$/);
});
