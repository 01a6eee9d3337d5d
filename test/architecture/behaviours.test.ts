import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, it } from "vitest";
import { filesUnder, root } from "./modules.ts";

const page = "docs/behaviours.md";
const numbers = Array.from({ length: 62 }, (_, index) => index + 1);

/** The numbers at the heads of titles: the first words of the first argument of a call. */
function numbersIn(text: string): Set<number> {
  return new Set(Array.from(text.matchAll(/\(\s*["'`]B(\d+) /g), ([, number]) => Number(number)));
}

interface Row {
  readonly number: number;
  readonly rule: string;
  /** Paths from the root of the files that are said to hold it. */
  readonly files: readonly string[];
  /** What stands in their place. */
  readonly reason: string;
}

function rowsOf(text: string): Row[] {
  return Array.from(text.matchAll(/^\| (\d+) \| (.*?) \| (.*?) \|$/gm), ([, number, rule = "", last = ""]) => {
    const files = Array.from(last.matchAll(/\]\((.*?)\)/g), ([, link = ""]) => posix.join("docs", link));
    return { number: Number(number), rule, files, reason: files.length > 0 ? "" : last.trim() };
  });
}

/** What is wrong between the titles of the tests and the page that tells of them. */
function faultsIn(titles: ReadonlyMap<string, ReadonlySet<number>>, rows: readonly Row[]): string[] {
  const isTested = (number: number) => [...titles.values()].some((held) => held.has(number));
  return [
    ...numbers.flatMap((number) => {
      const own = rows.filter((row) => row.number === number);
      if (own.length !== 1) return [`${number} has ${own.length} rows in ${page}`];
      return isTested(number) || own[0]?.reason ? [] : [`${number} has neither a test nor a reason`];
    }),
    ...rows.flatMap(({ number, files, reason }) => [
      ...files.flatMap((file) => {
        const held = titles.get(file);
        if (!held) return [`${number} names ${file}, which is no test`];
        return held.has(number) ? [] : [`${number} names ${file}, where no title begins with B${number}`];
      }),
      ...(reason && isTested(number) ? [`${number} has a reason for having no test, and a test`] : []),
    ]),
    ...[...titles].flatMap(([file, held]) =>
      [...held].filter((number) => !numbers.includes(number)).map((number) => `${file} holds an unknown B${number}`),
    ),
  ];
}

it("each of the 62 behaviours is held by a test that begins with its number, or has a reason why not", () => {
  // The rules of the house are held beside this one, with titles that are made up to break it.
  const files = filesUnder(join(root, "test"), /\.tsx?$/).filter((file) => !file.startsWith("architecture/"));
  const titles = new Map(
    files.map((file) => {
      const path = posix.join("test", file);
      return [path, numbersIn(readFileSync(join(root, path), "utf8"))];
    }),
  );
  expect(faultsIn(titles, rowsOf(readFileSync(join(root, page), "utf8")))).toEqual([]);
});

it("the rule sees what breaks it", () => {
  const title = (number: number) => `it.each(all)("B${number} holds", () => {});`;
  const whole = numbers.filter((number) => number !== 9).map(title);
  const titles = new Map([["test/a.test.ts", numbersIn(whole.join("\n"))]]);
  const table = (change: (number: number) => string | undefined = () => undefined) =>
    numbers
      .map((number) => change(number) ?? `| ${number} | It holds. | [a](../test/a.test.ts) |`)
      .map((row) => row.replace("| 9 | It holds. | [a](../test/a.test.ts) |", "| 9 | – | It is not ours. |"))
      .join("\n");
  const instead = (number: number, row: string) => table((one) => (one === number ? row : undefined));
  const faults = (text: string, held = titles) => faultsIn(held, rowsOf(text));

  expect(faults(table())).toEqual([]);
  expect(faults(instead(7, ""))).toEqual([`7 has 0 rows in ${page}`]);
  expect(faults(instead(9, "| 9 | It holds. |  |"))).toEqual(["9 has neither a test nor a reason"]);
  expect(faults(instead(7, "| 7 | It holds. | Not so. |"))).toEqual(["7 has a reason for having no test, and a test"]);
  expect(faults(instead(7, "| 7 | It holds. | [b](../test/b.test.ts) |"))).toEqual([
    "7 names test/b.test.ts, which is no test",
  ]);
  const without7 = numbersIn(whole.filter((line) => !line.includes("B7 ")).join("\n"));
  expect(faults(table(), new Map([["test/a.test.ts", without7]]))).toEqual([
    "7 has neither a test nor a reason",
    "7 names test/a.test.ts, where no title begins with B7",
  ]);
  const more = new Map([...titles, ["test/c.spec.ts", numbersIn(`test("B63 holds", …)`)]]);
  expect(faults(table(), more)).toEqual(["test/c.spec.ts holds an unknown B63"]);
  expect(numbersIn('const name = "B1 no title"; describe(`B2 yes`, () => it(\n  "B3 too"))')).toEqual(new Set([2, 3]));
});
