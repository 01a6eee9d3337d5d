import { defineDialect } from "faultline";
import { expect, it } from "vitest";
import { examples } from "./acme.examples.ts";
import { acme } from "./acme.ts";

it("reads what the page documents, by each of its rules", () => {
  expect(defineDialect({ ...acme, examples })).toEqual(acme);
});
