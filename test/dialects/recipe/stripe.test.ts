import { defineDialect } from "faultline";
import { expect, it } from "vitest";
import { examples } from "./stripe.examples.ts";
import { stripe } from "./stripe.ts";

it("reads what the page documents, by each of its rules", () => {
  expect(defineDialect({ ...stripe, examples })).toEqual(stripe);
});
