import { describe, expectTypeOf, it } from "vitest";
// oxlint-disable-next-line no-restricted-imports -- Apps that have all of zod use it here, too.
import * as classic from "zod";
import * as z from "zod/mini";
import {
  type Dialect,
  type DialectExample,
  type Draft,
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

  it("takes what is not there as undefined, and several kinds from one rule", () => {
    const none = undefined as string | undefined;
    on(409, z.string(), () => ({
      kind: "conflict",
      message: none,
      code: none,
      retryAt: undefined,
      blockedBy: undefined,
    }));
    on([400, 422] as const, z.string(), (field, { status }) =>
      status === 400 ? { kind: "invalid", fields: [{ path: [field], message: field }] } : { kind: "conflict" },
    );
    on(422, z.string(), (code): Draft | undefined => (code === "" ? undefined : { code }));
    on(422, z.string(), (code) => {
      const common = { code, helpUrl: none };
      if (code === "A") return { kind: "locked", ...common };
      return code === "B" ? common : undefined;
    });
    on("2xx", z.array(z.unknown()), (data) => ({ data, page: { hasNext: true }, job: { state: "running" } }));
  });

  it("takes the guards of other schema libraries, by what they guard", () => {
    // As valibot's `is` and arktype's `allows` are declared.
    const is = <Output>(shape: { readonly output: Output }, body: unknown): body is Output => body === shape;
    on(
      422,
      (body) => is({ output: { title: "No." } }, body),
      (body) => {
        expectTypeOf(body).toEqualTypeOf<{ title: string }>();
        return { message: body.title };
      },
    );
    const schema = Object.assign((body: unknown): unknown => body, { "~standard": {} });
    on(
      422,
      // @ts-expect-error -- arktype's own are functions, but guard nothing
      schema,
      () => ({}),
    );
  });

  // Where the directive stands is where the error is: at the word that is wrong, not at the rule as a whole.
  it("shows a mistake in what a rule says at the word that is wrong", () => {
    const at = (path: string) => [{ path: [path], message: "No." }];
    on(422, z.string(), (text) => ({
      // @ts-expect-error -- no such kind
      kind: "teapot",
      message: text,
    }));
    // @ts-expect-error -- `invalid` without fields
    on(422, z.string(), (text) => ({
      kind: "invalid",
      message: text,
    }));
    on(422, z.string(), (text) => ({
      kind: "invalid",
      fields: at(text),
      // @ts-expect-error -- misspelt beside a kind
      mesage: text,
    }));
    on(422, z.string(), (text) => ({
      code: text,
      // @ts-expect-error -- misspelt beside no kind
      mesage: text,
    }));
    on(429, z.string(), (text) => ({
      // @ts-expect-error -- an instant is a number
      retryAt: new Date(text),
    }));
    on(423, z.string(), (text) => ({
      kind: "locked",
      window: {
        // @ts-expect-error -- and so are those of a window
        endsAt: text,
      },
    }));
    on(422, z.number(), (index) => ({
      kind: "invalid",
      fields: [
        {
          // @ts-expect-error -- a path is a list
          path: index,
          message: "No.",
        },
      ],
    }));
    on(422, z.number(), (code) => ({
      // @ts-expect-error -- a code is a text
      code,
    }));
    on(202, z.string(), () => ({
      kind: "accepted",
      data: undefined,
      job: {
        // @ts-expect-error -- the API's word for a state, not ours
        state: "queued",
      },
    }));
    on(200, z.object({ title: z.string() }), (body) => ({
      // @ts-expect-error -- the schema has no such property
      data: body.titel,
    }));
    // @ts-expect-error -- only misspelt
    on(422, z.string(), (text) => ({ mesage: text }));
    // @ts-expect-error -- a promise
    on(422, z.string(), async (text) => ({ message: text }));
    // @ts-expect-error -- `null` where `undefined` passes on
    on(422, z.string(), () => null);
  });

  it("shows a mistake in statuses and schemas where it stands", () => {
    on(
      // @ts-expect-error -- no such class of statuses
      "3xx",
      z.string(),
      () => ({}),
    );
    on(
      // @ts-expect-error -- a range is a list, or a class
      "400-499",
      z.string(),
      () => ({}),
    );
    on(
      // @ts-expect-error -- a class stands alone
      ["4xx", 500],
      z.string(),
      () => ({}),
    );
    on(
      422,
      // @ts-expect-error -- no schema
      { text: "string" },
      () => ({}),
    );
    // @ts-expect-error -- a word that is no list of rules
    defineDialect({ name: "acme", rule: [] });
  });
});

it("what is expected of an example is a part of an outcome", () => {
  const response = { status: 422, body: {} };
  const examples = [
    { response, expected: { kind: "invalid", fields: [], requestId: undefined } },
    // @ts-expect-error -- misspelt: nothing has it, so that it has none would always hold
    { response, expected: { kind: "invalid", requestID: undefined } },
  ] satisfies DialectExample[];
  expectTypeOf(examples).toExtend<readonly DialectExample[]>();
});

it("an explanation is typed, and what is redacted keeps its type", () => {
  expectTypeOf(explainOutcome).returns.toEqualTypeOf<Explanation>();
  expectTypeOf(redact("a")).toEqualTypeOf<string>();
  expectTypeOf(redact({ a: [1] })).toEqualTypeOf<{ a: number[] }>();
});
