import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { type Dialect, explainOutcome, on, readOutcome, readReply } from "../../src/index.ts";
import { exampleReply, examples } from "../../src/testing.ts";

const modules = import.meta.glob<Record<string, Dialect>>("../../src/dialects/*/index.ts", { eager: true });
const all = Object.values(modules)
  .flatMap((module) => Object.values(module).flat())
  .filter((value) => Array.isArray(value?.rules));

function reply(status: number, body: unknown, headers: Record<string, string> = {}) {
  const response = new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  return readReply(response, { receivedAt: 0, request: { method: "POST", url: "https://api.example.com/orders" } });
}

const Issue = z.object({ error: z.object({ message: z.string(), code: z.optional(z.string()) }) });
const hasText = (body: unknown): body is { text: string } => typeof Object(body).text === "string";

const acme: Dialect = {
  name: "acme",
  rules: [
    on(404, Issue, () => ({})),
    on([400, 422], hasText, ({ text }) => ({ message: text })),
    on("error", Issue, ({ error }) =>
      error.code === "SKIP" ? undefined : { message: error.message, code: error.code },
    ),
    on("error", z.object({ bare: z.literal("invalid") }), () => ({ kind: "invalid" }) as never),
    on("error", z.object({ bare: z.literal("throw") }), () => {
      throw new RangeError("too far");
    }),
  ],
};

const results = (explanation: ReturnType<typeof explainOutcome>) => explanation.tried.map(({ result }) => result);

describe("an explanation", () => {
  it("names the rules that were asked, in order, up to the one that fits", async () => {
    const explanation = explainOutcome(await reply(422, { error: { message: "No.", code: "E1" } }), [acme]);
    expect(explanation.tried).toEqual([
      { dialect: "acme", rule: 1, status: 404, result: "status" },
      { dialect: "acme", rule: 2, status: [400, 422], result: "guard" },
      { dialect: "acme", rule: 3, status: "error", result: "fits" },
    ]);
    expect(explanation.by).toBe(explanation.tried[2]);
  });

  it("says where the body is not what a schema asks for, and never what was there", async () => {
    const explanation = explainOutcome(await reply(404, { error: { message: 7, code: "hunter2" } }), [acme]);
    expect(explanation.tried[0]).toMatchObject({ result: "schema", issues: ["error.message: expected string"] });
    expect(explanation).not.toHaveProperty("by");
    expect(explanation.text).not.toContain("hunter2");
    expect(explanation.text).toContain("No rule fits. Nearest is rule 5 of acme (error)");
  });

  it("looks into each member of a union, and keeps the list of issues short", async () => {
    const wide = z.object(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, z.string()])));
    const either: Dialect = { name: "either", rules: [on("error", z.union([Issue, wide]), () => ({}))] };
    const { tried } = explainOutcome(await reply(400, { error: {} }), [either]);
    expect(tried[0]?.issues).toContain("error.message: expected string");
    expect(tried[0]?.issues).toHaveLength(9);
    expect(tried[0]?.issues?.at(-1)).toMatch(/^and \d+ more$/);
  });

  it("tells a rule that passed on, one that gave too little and one that threw from each other", async () => {
    const passedOn = await reply(409, { error: { message: "No.", code: "SKIP" } });
    expect(results(explainOutcome(passedOn, [acme]))).toEqual(["status", "status", "passed-on", "schema", "schema"]);
    expect(results(explainOutcome(await reply(409, { bare: "invalid" }), [acme])).at(3)).toBe("incomplete");
    const threw = explainOutcome(await reply(409, { bare: "throw" }), [acme]);
    expect(threw.tried.at(-1)).toMatchObject({ result: "threw", issues: ["RangeError: too far"] });
    const odd: Dialect = {
      name: "odd",
      rules: [
        on("error", z.unknown(), () => {
          // oxlint-disable-next-line no-throw-literal, only-throw-error -- What cannot be made a text, either.
          throw { toString: 1 };
        }),
      ],
    };
    expect(explainOutcome(await reply(409, {}), [odd]).tried[0]).toMatchObject({ result: "threw" });
  });

  it("says where message, code, request id and wait came from", async () => {
    const headers = { "x-request-id": "req_1", "retry-after": "30" };
    const { origins } = explainOutcome(await reply(429, { error: { message: "Slow.", code: "E2" } }, headers), [acme]);
    expect(origins).toEqual({
      kind: { from: "status" },
      message: { from: "body", at: "error.message" },
      code: { from: "body", at: "error.code" },
      requestId: { from: "header", at: "x-request-id" },
      retryAt: { from: "header", at: "retry-after" },
    });
  });

  it("tells the rule's own words from the body's, and says why a text is not shown", async () => {
    const own: Dialect = {
      name: "own",
      rules: [
        on("error", z.object({ name: z.string() }), ({ name }, { status }) => ({
          kind: "conflict",
          message: `${name} is in the way.`,
          code: String(status),
          requestId: "made",
          retryAt: 5000,
        })),
        on("error", z.unknown(), (body) => ({ message: String(Object(body).error) })),
      ],
    };
    expect(explainOutcome(await reply(409, { name: "v1" }), [own]).origins).toEqual({
      kind: { from: "rule" },
      message: { from: "rule" },
      code: { from: "dropped", why: expect.stringContaining("HTTP status") },
      requestId: { from: "rule" },
      retryAt: { from: "rule" },
    });
    expect(explainOutcome(await reply(500, { error: "NO_SUCH_THING" }), [own]).origins.message).toEqual({
      ...{ from: "dropped", at: "error", why: expect.stringContaining("no sentence") },
    });
  });

  it("is a text for a console, too", async () => {
    const explanation = explainOutcome(await reply(422, { text: "Too long." }), [acme]);
    expect(String(explanation)).toBe(explanation.text);
    expect(explanation.text).toBe(
      [
        "POST 422 → unprocessable, by rule 2 of acme (400, 422)",
        "  kind        the status",
        "  message     body text",
        "  code        none",
        "  request id  none",
        "  wait        none",
        "Rules that were asked, in order:",
        "  ✗ rule 1 of acme (404) is about another status",
        "  ✓ rule 2 of acme (400, 422) fits",
      ].join("\n"),
    );
    expect(explainOutcome(await reply(404, {}), []).text).toContain("No rules were given.");
    const none = explainOutcome(await reply(404, {}), [{ name: "x", rules: [on(500, Issue, () => ({}))] }]);
    expect(none.text).toContain("none is about 404");
  });

  it("is data: it goes through JSON and from one thread to another", async () => {
    const explanation = explainOutcome(await reply(422, { text: "Too long." }), [acme]);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    expect(structuredClone(explanation)).toEqual(explanation);
  });
});

describe("the outcome that is explained", () => {
  it.each(Object.values(examples).flat())("of $id is the one that is read", async (example) => {
    const read = await exampleReply(example, { receivedAt: 0 });
    expect(explainOutcome(read, all).outcome).toEqual(readOutcome(read, all));
  });

  it("is the one that is read, whatever the reply", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 599 }), fc.jsonValue(), async (status, body) => {
        const read = await reply(status, [204, 205, 304].includes(status) ? undefined : body);
        const explanation = explainOutcome(read, [acme, ...all]);
        expect(explanation.outcome).toEqual(readOutcome(read, [acme, ...all]));
        expect(explanation.text.length).toBeLessThan(20_000);
      }),
    );
  });
});
