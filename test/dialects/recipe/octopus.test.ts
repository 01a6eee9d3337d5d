import { defineDialect } from "faultline";
import { expect, it } from "vitest";
import { examples } from "./octopus.examples.ts";
import { octopus } from "./octopus.ts";

it("reads what the page documents, by each of its rules", () => {
  expect(defineDialect({ ...octopus, examples })).toEqual(octopus);
});
