import { expect, it } from "vitest";
import { parsePath } from "../../src/dialects/path.ts";

it.each([
  ["items.0.name", ["items", 0, "name"]],
  ["items[0].name", ["items", 0, "name"]],
  ["items[0][1]", ["items", 0, 1]],
  ["/items/0/name", ["items", 0, "name"]],
  ["#/items/0", ["items", 0]],
  ["/a~1b/c~0d", ["a/b", "c~d"]],
  ["/a~01b", ["a~1b"]],
  ["requests[cpu]", ["requests[cpu]"]],
] as const)("the path %j leads to %j", (text, path) => {
  expect(parsePath(text)).toEqual(path);
});

it.each(["", "/", "#/", undefined])("%j is the form as a whole", (text) => {
  expect(parsePath(text)).toEqual([]);
});

it("a number is an index as lists have them: from 0, written as numbers are, and no longer than a list", () => {
  expect(parsePath("zip.007")).toEqual(["zip", "007"]);
  expect(parsePath("id.12345678901")).toEqual(["id", "12345678901"]);
  expect(parsePath("a.-1.1e3.1.5")).toEqual(["a", "-1", "1e3", 1, 5]);
  expect(parsePath("a.999999999")).toEqual(["a", 999_999_999]);
});
