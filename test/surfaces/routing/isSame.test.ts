import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isSame } from "../../../src/surfaces/routing/isSame.ts";

it("a copy of what can be sent as JSON is the same", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(isSame(value, structuredClone(value))).toBe(true);
    }),
    { seed: 1 },
  );
});

it("what is sent differently is not the same, and neither is what it is compared with", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      expect(isSame([a], [b])).toBe(isSame([b], [a]));
      expect(isSame({ a, more: 1 }, { a })).toBe(false);
      expect(isSame({ a }, { b: a })).toBe(false);
    }),
    { seed: 1 },
  );
});

it.each<[string, unknown, unknown]>([
  ["a text and a number", { id: "1" }, { id: 1 }],
  ["a list and an object", [1], { 0: 1 }],
  ["nothing and a gap", { id: undefined }, {}],
  ["two files", { file: new File(["a"], "a.txt") }, { file: new File(["b"], "a.txt") }],
  ["null and an object", null, {}],
])("%s are not the same", (_, a, b) => {
  expect(isSame(a, b)).toBe(false);
});

it("a ring ends", () => {
  const ring = () => {
    const value: { self?: unknown } = {};
    value.self = value;
    return value;
  };
  expect(isSame(ring(), ring())).toBe(false);
});

it("dates, maps, sets and big integers are the same if they hold the same", () => {
  const value = (day: number) => ({
    at: new Date(day),
    by: new Map([["a", { n: 1n, day }]]),
    of: new Set([day, { day }]),
  });
  expect(isSame(value(1), value(1))).toBe(true);
  expect(isSame(new Date(1), new Date(2))).toBe(false);
  expect(isSame(new Map([["a", 1]]), new Map([["a", 2]]))).toBe(false);
  expect(isSame(new Set([1]), new Set([2]))).toBe(false);
  expect(isSame(new Set([1]), new Map([[1, 1]]))).toBe(false);
  expect(isSame(1n, 2n)).toBe(false);
});
