import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { common } from "../../src/dialects/common/index.ts";
import {
  type Dialect,
  type Draft,
  explainOutcome,
  type Failure,
  isFailure,
  on,
  type Rule,
  readOutcome,
  readReply,
} from "../../src/index.ts";
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
    expect(explanation.text).toContain("No rule fits. Nearest is rule 1 of acme (404)");
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
    expect(none.text).toContain("No rule fits, or nearly: write one");
  });

  it("says what the status alone would have meant, and what beat it", async () => {
    const used = await reply(403, {}, { "x-ratelimit-remaining": "0" });
    expect(explainOutcome(used, []).origins.kind).toEqual({
      ...{ from: "header", at: "x-ratelimit-remaining", why: "403 alone means forbidden" },
    });
    const waits = explainOutcome(await reply(403, {}, { "retry-after": "5", "x-ratelimit-remaining": "9" }), []);
    expect(waits.text).toContain("kind        header retry-after, 403 alone means forbidden");
    const again = explainOutcome(
      await reply(403, { message: "API rate limit exceeded." }, { "x-ratelimit-remaining": "0" }),
      common,
    );
    expect(again.text).toContain("kind        header x-ratelimit-remaining, 403 alone means forbidden");
    const taken: Dialect = { name: "taken", rules: [on(400, z.unknown(), () => ({ kind: "conflict" }))] };
    expect(explainOutcome(await reply(400, {}), [taken]).text).toContain(
      "kind        the rule's own, 400 alone means bad-request",
    );
    const page = await readReply(new Response("<html>"), { receivedAt: 0 });
    expect(explainOutcome(page, [acme]).text).toMatch(/^GET 200 → unreadable, by no rule\n {2}kind {8}body, 200 alone/);
    expect(explainOutcome(page, [acme]).origins.kind).toEqual({ from: "body", why: "200 alone means success" });
  });

  it("names the wait that was there and is not used", async () => {
    const odd = explainOutcome(await reply(429, {}, { "retry-after": "hunter2" }), []);
    expect(odd.text).toContain("wait        dropped: retry-after, cannot be read");
    expect(JSON.stringify(odd.origins)).not.toContain("hunter2");
    const far = { ...(await reply(429, {})), type: "cors" as const };
    expect(explainOutcome(far, []).origins.retryAt).toEqual({
      ...{ from: "dropped", at: "retry-after", why: "may be there and hidden" },
    });
  });

  it("names the header that holds the request id, not one that happens to hold the same", async () => {
    const { origins } = explainOutcome(await reply(500, {}, { age: "17", "x-request-id": "7" }), []);
    expect(origins.requestId).toEqual({ from: "header", at: "x-request-id" });
  });

  it("names the fields of the form, without what is said of them", async () => {
    const paths = [["items", 0, "price"], []];
    const list: Dialect = {
      ...{ name: "list" },
      rules: [
        on(422, z.unknown(), () => ({ kind: "invalid", fields: paths.map((path) => ({ path, message: "hunter2" })) })),
      ],
    };
    const { text } = explainOutcome(await reply(422, {}), [list]);
    expect(text).toContain("  fields      items.0.price, the form\n");
    expect(text).not.toContain("hunter2");
  });

  it("compares with the nearest rule of the app's own dialect, not with a common one behind it", async () => {
    const { text } = explainOutcome(await reply(404, { error: { message: 7 } }), [acme, ...common]);
    expect(text).toContain("Nearest is rule 1 of acme (404)");
    // A guard that refuses says nothing of how near it was, and nor does a wrapper with nothing inside.
    expect(explainOutcome(await reply(422, { a: { b: 1 } }), common).text).toContain("No rule fits, or nearly:");
  });

  it("says which words a schema takes", async () => {
    const word: Dialect = { name: "word", rules: [on(409, z.object({ a: z.enum(["b", "c"]) }), () => ({}))] };
    expect(explainOutcome(await reply(409, { a: "d" }), [word]).tried[0]?.issues).toEqual(["a: expected b or c"]);
  });

  it("is a few lines of plain text, whatever stands in the body", async () => {
    const bad = `\u001b[31m\u202e\n  ✓ rule 9 of acme fits${"x".repeat(1e6)}`;
    const record: Dialect = {
      name: "record",
      rules: [
        on(400, z.record(z.string(), z.string()), () => ({})),
        on(409, z.unknown(), (body) => ({ message: Object(Object(body)[bad]).says })),
        on(422, z.unknown(), () => ({ kind: "invalid", fields: [{ path: [bad], message: "No." }] })),
        on(500, z.unknown(), () => {
          throw new Error(bad);
        }),
      ],
    };
    for (const status of [400, 409, 422, 500]) {
      const { text } = explainOutcome(await reply(status, { [bad]: { says: "Not now." } }), [record]);
      // oxlint-disable-next-line no-control-regex -- Those are what must not get to a console.
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^ {2}✓ rule 9/m);
      expect(text.length).toBeLessThan(3000);
    }
    let deep: unknown = "end";
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const read = { ...(await reply(409, {})), body: deep };
    expect(explainOutcome(read, [record]).outcome.kind).toBe("conflict");
  });

  it("quotes nothing of a text that a rule took for JSON", async () => {
    const json: Dialect = {
      name: "json",
      rules: [on("error", hasText, ({ text }) => ({ message: JSON.parse(text).message }))],
    };
    const { tried, text } = explainOutcome(await reply(400, { text: "hunter2" }), [json]);
    expect(tried[0]).toMatchObject({ result: "threw", issues: ["SyntaxError"] });
    expect(text).not.toContain("hunter2");
  });

  it("is asked for with a list of dialects", async () => {
    const read = await reply(400, {});
    expect(() => explainOutcome(read, acme as never)).toThrow(/is a dialect, and not a list.*\[acme\]/);
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

  it("is the one that is read, whatever the reply and however mistaken the rules", async () => {
    const headers = fc.dictionary(
      fc.constantFrom("retry-after", "x-ratelimit-remaining", "x-request-id", "location", "content-type"),
      fc.constantFrom("0", "5", "soon", "/jobs/1", "req_1", "text/html"),
    );
    const drafts = [
      { kind: "invalid" },
      { kind: "teapot" },
      { fields: 1 },
      Promise.resolve(),
      "text",
      [1],
      null,
      0,
      undefined,
    ];
    const draft = fc.constantFrom<unknown>(...drafts);
    const isThrown = fc.boolean();
    await fc.assert(
      fc.asyncProperty(
        ...([fc.integer({ min: 200, max: 599 }), fc.jsonValue(), headers, draft, isThrown] as const),
        async (status, body, fields, given, throws) => {
          const odd: Rule = {
            read: () => {
              if (throws) throw given;
              return given as Draft;
            },
          };
          const dialects = [acme, { name: "odd", rules: [odd] }, ...all];
          const read = await reply(status, [204, 205, 304].includes(status) ? undefined : body, fields);
          const explanation = explainOutcome(read, dialects);
          expect(explanation.outcome).toEqual(readOutcome(read, dialects));
          expect(explanation.outcome.kind).toBe(readOutcome(read, dialects).kind);
          // What is said to fit is what the outcome names.
          const { dialect = explanation.by?.dialect } = explanation.outcome as Partial<Failure>;
          expect(dialect).toBe(explanation.by?.dialect ?? (isFailure(explanation.outcome) ? "http" : undefined));
          expect(explanation.tried.filter(({ result }) => result === "fits")).toHaveLength(explanation.by ? 1 : 0);
          expect(explanation.text.length).toBeLessThan(20_000);
        },
      ),
      { seed: 1 },
    );
  });
});
