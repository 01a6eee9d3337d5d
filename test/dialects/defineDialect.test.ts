import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { type DialectDefinition, defineDialect, on, type Rule, readOutcome, readReply } from "../../src/index.ts";

const Text = z.object({ text: z.string() });
/** Looks at statuses and bodies by itself. */
const own: Rule = { read: () => undefined };
const say = on(422, Text, ({ text }) => ({ message: text }));

/** What is said of a definition, without how the examples were read. */
function saidOf(definition: Partial<DialectDefinition>): string {
  try {
    defineDialect({ name: "acme", rules: [say], ...definition });
    return "";
  } catch (error) {
    return error instanceof TypeError ? error.message : "no TypeError";
  }
}

afterEach(() => vi.unstubAllEnvs());

it("a dialect that is right is the dialect, and nothing besides", async () => {
  const examples = [
    { response: { status: 422, body: { text: "Too long." } }, expected: { kind: "unprocessable" } },
  ] as const;
  const acme = defineDialect({ name: "acme", rules: [say], examples });
  expect(acme).toEqual({ name: "acme", rules: [say] });
  const reply = await readReply(new Response('{"text":"Too long."}', { status: 422 }));
  expect(readOutcome(reply, [acme])).toMatchObject({ message: "Too long.", dialect: "acme" });
});

describe("a mistake is told when a dialect is defined", () => {
  it.each<[string, Partial<DialectDefinition>, RegExp]>([
    ["no name", { name: " " }, /no name.*Give it the API's/],
    ["the name of no dialect", { name: "http" }, /status alone/],
    ["no list", { rules: say as never }, /no list.*Make it one/],
    ["no rule", { rules: [say, {} as Rule] }, /rule 2 is no rule.*`on\(status, schema, toOutcome\)`/],
    ["a status that no reply has", { rules: [on(99, Text, () => ({}))] }, /rule 1 is about 99.*never fits.*100 to 599/],
    ["a status above", { rules: [on([404, 600], Text, () => ({}))] }, /rule 1 is about 600/],
    ["a broken status", { rules: [on(404.5, Text, () => ({}))] }, /about 404\.5/],
    ["a class that is none", { rules: [on("3xx" as never, Text, () => ({}))] }, /about 3xx.*"4xx"/],
    ["no status", { rules: [on([], Text, () => ({}))] }, /about no status/],
    [
      "a schema that is none",
      { rules: [on(404, { text: "string" } as never, () => ({}))] },
      /schema that is none.*z\.object/,
    ],
    [
      "a schema of valibot",
      { rules: [on(404, { "~standard": {} } as never, () => ({}))] },
      /not zod's.*v\.is\(Shape, body\)/,
    ],
    [
      "a schema of arktype, which is a function",
      { rules: [on(404, Object.assign(() => ({}), { "~standard": {} }) as never, () => ({}))] },
      /not zod's.*Shape\.allows\(body\)/,
    ],
    ["the same rule twice", { rules: [say, say] }, /rule 2 \(422\) is never reached: rule 1 \(422\)/],
    [
      "a general rule first",
      { rules: [on("4xx", Text, () => ({})), say] },
      /rule 2 \(422\).*more particular one first/,
    ],
    ["a rule of one's own twice", { rules: [own, say, own] }, /rule 3 is rule 1 again\. Delete one/],
  ])("%s", (_, definition, message) => {
    expect(saidOf(definition)).toMatch(message);
  });

  it("with all of them at once, so that nobody mends them one by one", () => {
    expect(saidOf({ name: "", rules: [on(99, Text, () => ({})), on(1000, Text, () => ({}))] })).toMatch(
      /3 mistakes.*\n- .*\n- rule 1 .*\n- rule 2 /,
    );
  });

  it("but a rule behind another of the same schema is none when the statuses differ, or a reply gets there", () => {
    expect(saidOf({ rules: [say, on("error", Text, () => ({}))] })).toBe("");
    const first = on("error", Text, ({ text }) => (text === "x" ? undefined : { message: text }));
    const rules = [first, on(422, Text, () => ({ code: "X" }))];
    expect(saidOf({ rules })).toContain("never reached");
    const examples = [
      { response: { status: 422, body: { text: "x" } }, expected: { kind: "unprocessable", code: "X" } },
      { response: { status: 404, body: { text: "No." } }, expected: { kind: "not-found", message: "No." } },
    ] as const;
    expect(saidOf({ rules, examples })).toBe("");
  });
});

describe("an example", () => {
  const base = { id: "acme-422", request: { method: "POST", path: "/orders" } };

  it("that no rule fits is told, with how it was read", () => {
    const examples = [
      { ...base, response: { status: 422, body: { words: 1 } }, expected: { kind: "invalid" as const } },
    ];
    const said = saidOf({ examples });
    expect(said).toMatch(/acme-422: no rule fits it; `kind` should be "invalid" and is "unprocessable"/);
    expect(said).toContain("text: expected string");
  });

  it("that leads elsewhere is told, in lists and in what must not be there", () => {
    const fields = on(422, Text, ({ text }) => ({ kind: "invalid", fields: [{ path: ["a"], message: text }] }));
    const expected = { kind: "invalid" as const, fields: [{ path: ["b"] }], code: undefined, dialect: undefined };
    const said = saidOf({
      rules: [fields],
      examples: [{ ...base, response: { status: 422, body: '{"text":"No."}' }, expected }],
    });
    expect(said).toMatch(/rule 1 of acme \(422\) reads it; `fields` should be .*"b".* and is .*"a"/);
    expect(said).toContain('`dialect` should be not there and is "acme"');
    expect(said).not.toContain("`code`");
  });

  it("that the status alone explains needs no rule, and addresses are written as paths", () => {
    const response = { status: 202, headers: { location: "/jobs/1" }, body: undefined };
    const expected = { kind: "accepted" as const, job: { statusUrl: "/jobs/1", state: "pending" } };
    expect(saidOf({ rules: [], examples: [{ response, expected, now: "2026-01-15T12:00:00Z" }] })).toBe("");
  });

  it("may have addresses in its data as well, as the API wrote them", () => {
    const data = { location: "/pipelines/1" };
    const rules = [on(201, z.object({ data: z.unknown() }), (body) => body)];
    expect(
      saidOf({ rules, examples: [{ response: { status: 201, body: { data } }, expected: { kind: "created", data } }] }),
    ).toBe("");
  });

  it("of a redirect is read where the browser ends", () => {
    const lands = { path: "/orders/2", response: { status: 422, body: { text: "Too long." } } };
    const expected = { kind: "unprocessable", status: 422, message: "Too long." } as const;
    const examples = [{ response: { status: 301, headers: { location: "/orders/2" } }, lands, expected }];
    expect(saidOf({ examples })).toBe("");
  });

  it("is asked of each rule as soon as there are some: one that reads none may be hidden by another", () => {
    const rules = [on("error", z.unknown(), () => ({})), say];
    expect(saidOf({ rules })).toBe("");
    const examples = [
      { response: { status: 422, body: { text: "No." } }, expected: { kind: "unprocessable" as const } },
    ];
    expect(saidOf({ rules, examples })).toMatch(
      /rule 2 \(422\) reads none of the examples.*before the rule that takes/,
    );
    expect(saidOf({ rules: [own, say], examples })).toMatch(/rule 1 reads none/);
  });
});

describe("a rule that is mistaken is told, though the outcome is the expected one", () => {
  const body = { text: "No." };
  const examples = [{ id: "acme-422", response: { status: 422, body }, expected: { kind: "unprocessable" as const } }];
  const said = (toOutcome: (body: { text: string }) => unknown, ...more: Rule[]) =>
    saidOf({ rules: [on(422, Text, toOutcome as never), ...more], examples });

  it("when it throws, and another reads the reply", () => {
    const throws = () => {
      throw new RangeError("too far");
    };
    const other = on(422, z.object({ text: z.string() }), () => ({}));
    expect(said(throws, other)).toMatch(
      /acme-422: rule 1 of acme \(422\) throws \(RangeError: too far\).*does not fit/,
    );
  });

  it("when its schema waits for something", () => {
    const Later = z.string().check(z.refine(async () => true));
    expect(saidOf({ rules: [on(422, z.object({ text: Later }), () => ({}))], examples })).toMatch(/rule 1 .* throws/);
  });

  it("when it gives a promise", () => {
    expect(said(async () => ({ message: "No." }))).toMatch(/gives a promise, of which nothing can be read.*`async`/);
  });

  it("when it lacks what its kind has", () => {
    const other = on(422, z.object({ text: z.string() }), () => ({}));
    expect(said(() => ({ kind: "invalid" }), other)).toMatch(/rule 1 .* gives less than its kind always has/);
  });

  it("when it gives what no outcome has", () => {
    expect(said(() => ({ mesage: "No." }))).toMatch(/gives `mesage`, which no outcome has.*misspelt/);
  });

  it("when it gives seconds for an instant", () => {
    expect(said(() => ({ retryAt: 30 }))).toMatch(/`retryAt` is 30, a day long ago.*A delay is `retryInMs`/);
    expect(said(() => ({ retryAt: 1_768_478_400 }))).toMatch(/long ago/);
    expect(saidOf({ rules: [on(422, Text, (_, reply) => ({ retryAt: reply.receivedAt + 30 }))], examples })).toBe("");
  });

  it("when its schema takes away what it hands on as the data", () => {
    const list = { items: [{ id: 1 }], total: 1 };
    const read = (toOutcome: Parameters<typeof on>[2], expected = {}) =>
      saidOf({
        rules: [on(200, z.object({ total: z.number() }), toOutcome)],
        examples: [{ response: { status: 200, body: list }, expected: { kind: "success", ...expected } }],
      });
    expect(read((data) => ({ data }))).toMatch(/`data` has not all of the body's `items`:.*Give `reply\.body`/);
    expect(read(() => ({ data: { items: [{}] } }))).toMatch(/the body's `items`, `total`/);
    expect(read(() => ({ page: { total: 1 } }))).toBe("");
    expect(read((data) => ({ data }), { data: { total: 1 } })).toBe("");
    expect(read((_, reply) => ({ data: reply.body }))).toBe("");
    expect(read(() => ({ data: list.items }))).toBe("");
    expect(read(() => ({ data: {} }))).toBe("");
  });
});

it("a property of `expected` that no outcome has is told: that it is not there would always hold", () => {
  const expected = { kind: "unprocessable", requestid: undefined } as const;
  const examples = [{ response: { status: 422, body: { text: "No." } }, expected }];
  expect(saidOf({ examples })).toMatch(/no outcome has the `requestid` that is expected.*misspelt/);
});

it("a build for production looks for no mistakes", () => {
  vi.stubEnv("NODE_ENV", "production");
  expect(saidOf({ name: "" })).toBe("");
});
