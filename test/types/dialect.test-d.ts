import { describe, expectTypeOf, it } from "vitest";
// oxlint-disable-next-line no-restricted-imports -- Apps that have all of zod use it here, too.
import * as classic from "zod";
import * as z from "zod/mini";
import {
  type Dialect,
  defineDialect,
  type Explanation,
  explainOutcome,
  on,
  type Reply,
  redact,
} from "../../src/index.ts";

describe("defineDialect", () => {
  it("types each rule's body by its schema", () => {
    const acme = defineDialect({
      name: "acme",
      rules: [
        on(
          422,
          z.object({ items: z.array(z.object({ at: z.string() })), n: z.optional(z.number()) }),
          (body, reply) => {
            expectTypeOf(body).toEqualTypeOf<{ items: { at: string }[]; n?: number | undefined }>();
            expectTypeOf(reply).toEqualTypeOf<Reply>();
            return { kind: "invalid", fields: body.items.map(({ at }) => ({ path: [at], message: at })) };
          },
        ),
        on("error", z.pipe(z.string(), z.transform(Number)), (count) => {
          expectTypeOf(count).toEqualTypeOf<number>();
          return undefined;
        }),
        on("4xx", classic.object({ a: classic.string() }), (body) => {
          expectTypeOf(body).toEqualTypeOf<{ a: string }>();
          return { message: body.a };
        }),
        on(
          500,
          (body): body is { words: string } => typeof body === "object",
          (body) => ({ message: body.words }),
        ),
      ],
    });
    expectTypeOf(acme.name).toEqualTypeOf<"acme">();
    expectTypeOf(acme).toExtend<Dialect>();
  });

  it("holds a rule to what its kind has", () => {
    // @ts-expect-error -- `invalid` without fields
    on(422, z.string(), () => ({ kind: "invalid" }));
    // @ts-expect-error -- no such kind
    on(422, z.string(), () => ({ kind: "teapot" }));
    // @ts-expect-error -- no such class of statuses
    on("3xx", z.string(), () => ({}));
    // @ts-expect-error -- no schema
    on(422, { text: "string" }, () => ({}));
  });
});

it("an explanation is typed, and what is redacted keeps its type", () => {
  expectTypeOf(explainOutcome).returns.toEqualTypeOf<Explanation>();
  expectTypeOf(redact("a")).toEqualTypeOf<string>();
  expectTypeOf(redact({ a: [1] })).toEqualTypeOf<{ a: number[] }>();
});
