import { readFileSync } from "node:fs";
import { explainOutcome, readReply } from "faultline";
import { exampleOutcome } from "faultline/testing";
import { expect, it } from "vitest";
import { acme } from "./acme.ts";
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

it.each(stripeExamples)("an API that was put in by the recipe is read over HTTP, too: $id", async (example) => {
  const { expected } = example;
  const outcome = await exampleOutcome(example, { dialects: [stripe] });
  expect({ ...expected, ...outcome }).toEqual({ ...outcome, ...expected });
});
