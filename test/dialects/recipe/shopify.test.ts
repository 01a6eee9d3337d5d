import { defineDialect } from "faultline";
import { expect, it } from "vitest";
import { examples } from "./shopify.examples.ts";
import { shopify } from "./shopify.ts";

it("reads what the page documents, by each of its rules", () => {
  expect(defineDialect({ ...shopify, examples })).toEqual(shopify);
});
