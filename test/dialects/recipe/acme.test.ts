import { defineDialect } from "faultline";
import { expect, it } from "vitest";
import { examples } from "./acme.examples.ts";
import { acme } from "./acme.ts";

it("reads what the page documents, and has no rule that is never reached", () => {
  expect(() => defineDialect({ ...acme, examples })).not.toThrow();
});
