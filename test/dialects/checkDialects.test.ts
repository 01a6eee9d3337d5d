import { afterEach, describe, expect, it, vi } from "vitest";
import { common } from "../../src/dialects/common/index.ts";
import { type Dialect, readOutcome, readReply } from "../../src/index.ts";
import { createApi } from "../../src/react-query.ts";

const acme: Dialect = { name: "acme", rules: [] };

/** What is said of a list of dialects when an API is described by it. */
function saidOf(dialects: unknown): string {
  try {
    createApi({ baseUrl: "https://api.example.com", dialects: dialects as readonly Dialect[] });
    return "";
  } catch (error) {
    return error instanceof TypeError ? error.message : "no TypeError";
  }
}

afterEach(() => vi.unstubAllEnvs());

describe("a list that is none is told before anything is sent, where each reply would be taken for a lost connection", () => {
  it.each<[string, unknown, RegExp]>([
    ["one dialect", acme, /`dialects` is a dialect, and not a list.*lost connection.*Write \[acme\]/],
    ["nothing", undefined, /`dialects` is not there.*\[\] lets the status alone speak/],
    ["a module", { acme }, /`dialects` is no list/],
    ["a list inside", [acme, common], /`dialects\[1\]` is a list itself.*Spread it, as in \[acme, \.\.\.common\]/],
    ["an import that gave nothing", [undefined, acme], /`dialects\[0\]` is undefined.*its import has the right name/],
    ["`null`", [acme, null], /`dialects\[1\]` is null/],
    ["a module inside", [{ acme }], /`dialects\[0\]` is no dialect.*`defineDialect`/],
    ["a name", ["acme"], /`dialects\[0\]` is no dialect/],
    ["a dialect without a name", [{ rules: [] }], /`dialects\[0\]` is no dialect.*a `name`/],
    ["a promise", [import("../../src/dialects/versioner/index.ts")], /`dialects\[0\]` is a promise: await it/],
    ["the same one twice", [acme, ...common, acme], /is `dialects\[0\]` again, "acme".*in vain/],
    ["two of one name", [acme, { ...acme }], /`dialects\[0\]` and `dialects\[1\]` are both called "acme".*twice/],
  ])("%s", (_, dialects, message) => {
    expect(saidOf(dialects)).toMatch(message);
  });

  it.each<[string, readonly Dialect[]]>([
    ["no dialect", []],
    ["the common ones", common],
    ["an own one before them", [acme, ...common]],
  ])("%s is right", (_, dialects) => {
    expect(saidOf(dialects)).toBe("");
  });
});

it("what another copy of the package made is a dialect as well", async () => {
  vi.resetModules();
  const copy = await import("../../src/dialects/versioner/index.ts");
  const reply = await readReply(new Response('{"message":"Not today.","code":"NO_DEPLOY_WINDOW"}', { status: 423 }));
  expect(readOutcome(reply, [copy.versioner])).toMatchObject({ kind: "locked", dialect: "versioner" });
  expect(saidOf([copy.versioner, ...common])).toBe("");
});

it("a build for production does not look", () => {
  vi.stubEnv("NODE_ENV", "production");
  expect(saidOf([acme, acme])).toBe("");
});
