import { defineDialect } from "faultline";
import { expect, it } from "vitest";
import { examples } from "./stripe.examples.ts";
import { stripe } from "./stripe.ts";

it("reads what the page documents, and has no rule that is never reached", () => {
  expect(() => defineDialect({ ...stripe, examples })).not.toThrow();
});
