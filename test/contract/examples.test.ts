import { describe, expect, it } from "vitest";
import type { Dialect } from "../../src/dialects/dialect.ts";
import { readOutcome } from "../../src/dialects/readOutcome.ts";
import { EXAMPLE_BASE_URL, exampleOutcome, exampleReply, examples } from "../../src/testing.ts";

const modules = import.meta.glob<Record<string, Dialect | readonly Dialect[] | undefined>>(
  "../../src/dialects/*/index.ts",
  { eager: true },
);
/** The dialect of each folder, or the dialects where it offers a list. */
const dialects: Record<string, readonly Dialect[]> = Object.fromEntries(
  Object.entries(modules).map(([path, module]) => [
    path.split("/").at(-2),
    [module[path.split("/").at(-2) ?? ""] ?? []].flat(),
  ]),
);

const all = Object.entries(examples).flatMap(([dialect, list]) => list.map((example) => ({ dialect, example })));

const absolute = (path: string) => new URL(path, EXAMPLE_BASE_URL).href;

/** Addresses are written as paths in the examples. */
function promised(key: string, value: unknown): unknown {
  if (key === "location" && typeof value === "string") return absolute(value);
  const job = value as { statusUrl?: string } | undefined;
  return key === "job" && job?.statusUrl !== undefined ? { ...job, statusUrl: absolute(job.statusUrl) } : value;
}

describe("examples", () => {
  it("holds every reply that the four pages list", () => {
    const counts = Object.entries(examples).map(([name, list]) => [name, list.filter((e) => e.documented).length]);
    expect(Object.fromEntries(counts)).toMatchObject({ deployforge: 10, versioner: 15, resource: 15, sensei: 18 });
  });

  it("gives each example an id of its own that begins with its dialect and status", () => {
    const ids = all.map(({ example }) => example.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { dialect, example } of all) {
      expect(example.id).toMatch(new RegExp(`^${dialect}-${example.response.status}\\b`));
    }
  });

  it("finds a dialect of the same name for every folder that has examples", () => {
    expect(Object.keys(dialects).sort()).toEqual(Object.keys(examples).sort());
    for (const [name, own] of Object.entries(dialects)) {
      const names = own.map((dialect) => dialect.name);
      expect(new Set(names).size).toBe(names.length);
      if (names.length === 1) expect(names).toEqual([name]);
      expect(names).not.toEqual([]);
    }
  });

  describe.each(all)("$example.id: $example.title", ({ dialect, example }) => {
    it("leads to the outcome that it promises, also through JSON", async () => {
      const outcome: Readonly<Record<string, unknown>> = { ...(await exampleOutcome(example)) };
      for (const [key, value] of Object.entries(example.expected)) {
        expect(outcome[key], key).toEqual(promised(key, value));
      }
      expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
    });

    it("is read the same with all other dialects after its own", async () => {
      const reply = await exampleReply(example, { receivedAt: Date.parse(example.now ?? "2026-01-15T12:00:00Z") });
      const own = dialects[dialect] ?? [];
      expect(readOutcome(reply, own)).toEqual(readOutcome(reply, own));
      const others = Object.values(dialects).filter((other) => other !== own);
      expect(readOutcome(reply, [...own, ...others.flat()]).kind).toBe(example.expected.kind);
    });
  });
});
