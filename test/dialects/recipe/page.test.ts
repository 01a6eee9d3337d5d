import { readFileSync } from "node:fs";
import { explainOutcome, readReply } from "faultline";
import { EXAMPLE_BASE_URL, exampleOutcome } from "faultline/testing";
import { expect, it } from "vitest";
import { acme } from "./acme.ts";
import { examples as octopusExamples } from "./octopus.examples.ts";
import { octopus } from "./octopus.ts";
import { examples as paypalExamples } from "./paypal.examples.ts";
import { paypal } from "./paypal.ts";
import { examples as shopifyExamples } from "./shopify.examples.ts";
import { shopify } from "./shopify.ts";
import { examples as stripeExamples } from "./stripe.examples.ts";
import { stripe } from "./stripe.ts";

const page = readFileSync(new URL("../../../docs/dialect-recipe.md", import.meta.url), "utf8");
const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8").trimEnd();

it.each(["acme.examples.ts", "acme.ts", "acme.test.ts"])("the recipe shows %s, which works, word for word", (file) => {
  expect(page).toContain(read(file));
});

it("the recipe shows what an explanation says, word for word", async () => {
  const response = new Response('{"title":"Please check your order.","errors":"price"}', { status: 422 });
  const reply = await readReply(response, { request: { method: "POST" } });
  expect(page).toContain(explainOutcome(reply, [acme]).text);
});

it("the recipe has a hundred lines at most", () => {
  expect(page.trimEnd().split("\n").length).toBeLessThanOrEqual(100);
});

const byRecipe = [
  ...stripeExamples.map((example) => ({ dialect: stripe, example })),
  ...paypalExamples.map((example) => ({ dialect: paypal, example })),
  ...octopusExamples.map((example) => ({ dialect: octopus, example })),
  ...shopifyExamples.map((example) => ({ dialect: shopify, example })),
];

it.each(byRecipe)(
  "an API that was put in by the recipe is read over HTTP, too: $example.id",
  async ({ dialect, example }) => {
    const { expected } = example;
    const outcome = await exampleOutcome(example, { dialects: [dialect] });
    const told = Object.entries(expected).filter(([, value]) => value !== undefined);
    // Addresses are written as paths.
    expect(JSON.parse(JSON.stringify(outcome).replaceAll(EXAMPLE_BASE_URL, ""))).toMatchObject(
      Object.fromEntries(told),
    );
    for (const name of Object.keys(expected)) expect(name in outcome).toBe(told.some(([key]) => key === name));
  },
);
