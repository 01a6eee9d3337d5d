import fc from "fast-check";
import { expect, it } from "vitest";
import { examples } from "../../../src/dialects/common/examples.ts";
import { common } from "../../../src/dialects/common/index.ts";
import { readOutcome } from "../../../src/dialects/readOutcome.ts";
import { exampleReply } from "../../../src/testing/exampleOutcome.ts";

const bags = examples.filter(({ id, response: { body } }) => {
  // In a wrapper no name is known, so that one more is as good as the first.
  return typeof body === "object" && body !== null && !Array.isArray(body) && !id.endsWith("wrapper");
});

const name = fc
  .string({ unit: fc.constantFrom("a", "b", "c", "d", "e"), minLength: 3, maxLength: 8 })
  .map((text) => `zz_${text}`);

it.each(bags)("properties that nobody knows do not change the kind of $id", async (example) => {
  const reply = await exampleReply(example, { receivedAt: 0 });
  const { kind } = readOutcome(reply, common);
  const { error, ...rest } = reply.body as Readonly<Record<string, unknown>>;
  fc.assert(
    fc.property(fc.dictionary(name, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 3 }), (extras) => {
      const inner =
        typeof error === "object" && error !== null && !Array.isArray(error) ? { ...extras, ...error } : error;
      const body = error === undefined ? { ...rest, ...extras } : { ...extras, ...rest, error: inner };
      expect(readOutcome({ ...reply, body }, common).kind).toBe(kind);
    }),
    { numRuns: 40, seed: 1 },
  );
});
