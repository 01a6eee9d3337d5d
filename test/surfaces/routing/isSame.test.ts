import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isSame } from "../../../src/surfaces/routing/isSame.ts";

it("a copy of what can be sent as JSON is the same", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(isSame(value, structuredClone(value))).toBe(true);
    }),
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
  );
});

it.each<[string, unknown, unknown]>([
  ["a text and a number", { id: "1" }, { id: 1 }],
  ["a list and an object", [1], { 0: 1 }],
  ["nothing and a gap", { id: undefined }, {}],
  ["two files", { file: new File(["a"], "a.txt") }, { file: new File(["b"], "a.txt") }],
  ["two dates", new Date(0), new Date(0)],
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
