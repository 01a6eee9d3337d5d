import { defineDialect } from "faultline";
import { expect, it } from "vitest";
import { examples } from "./paypal.examples.ts";
import { paypal } from "./paypal.ts";

it("reads what the page documents, by each of its rules", () => {
  expect(defineDialect({ ...paypal, examples })).toEqual(paypal);
});
