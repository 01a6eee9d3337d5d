import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import cases from "../hostile/hostileCases.json";
import { filesUnder, root } from "./modules.ts";

/** What must hold of each reply, as titles name it: the reply's id, and which of its musts it is. */
const musts = cases.flatMap(({ id, must }) => must.map((_, index) => `${id} ${index + 1}`));

/** The musts at the heads of titles of tests: the first words of the first argument of a call, up to a colon. */
function mustsIn(text: string): string[] {
  return Array.from(
    text.matchAll(/\b(?:it|test)(?:\.each\([^;]*?\))?\(\s*["'`]([a-z-]+ \d+): /g),
    ([, name = ""]) => name,
  );
}

/** What is wrong between the titles of the tests and the list of what must hold. */
function faultsIn(titled: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...wanted.filter((name) => !titled.includes(name)).map((name) => `nothing tests ${name}`),
    ...titled.filter((name) => !wanted.includes(name)).map((name) => `${name} is no must of a hostile reply`),
  ];
}

it("each thing that must hold of a hostile reply is held by a test that begins with its name", () => {
  const titled = filesUnder(join(root, "test"), /\.test\.tsx?$/)
    .filter((file) => !file.startsWith("architecture/"))
    .flatMap((file) => mustsIn(readFileSync(join(root, "test", file), "utf8")));
  expect(faultsIn(titled, musts)).toEqual([]);
  expect(musts.length).toBeGreaterThanOrEqual(cases.length);
});

it("the rule sees what breaks it", () => {
  const text =
    'it.each([["a", (b) => b]])("proto-field-dict 1: holds", () => {});\ntest(\n  "opaque-response 1: holds")';
  expect(mustsIn(text)).toEqual(["proto-field-dict 1", "opaque-response 1"]);
  expect(mustsIn('it.skip("a 1: x"); it.todo("a 1: x"); const s = "a 1: x"; describe("a 1: x")')).toEqual([]);
  expect(faultsIn(["a 1"], ["a 1", "a 2"])).toEqual(["nothing tests a 2"]);
  expect(faultsIn(["a 1", "b 1"], ["a 1"])).toEqual(["b 1 is no must of a hostile reply"]);
});
