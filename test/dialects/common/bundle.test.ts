import { expect, it } from "vitest";
import { reachedFrom, readModules } from "../../architecture/modules.ts";
import { entries } from "../../architecture/rules.ts";

const modules = readModules();
const own = modules.flatMap(({ file }) => (/^dialects\/[^/]+\/index\.ts$/.test(file) ? [file] : []));
const others = own.filter((file) => !file.startsWith("dialects/common/"));

it.each([...entries.filter((entry) => entry !== "testing.ts"), ...others])(
  "%s carries none of the common families",
  (entry) => {
    expect([...reachedFrom(entry, modules)].filter((file) => file.startsWith("dialects/common/"))).toEqual([]);
  },
);

it("the common families need no schema, and so no zod", () => {
  const reached = [...reachedFrom("dialects/common/index.ts", modules)];
  expect(reached).toContain("dialects/common/flat/rules.ts");
  expect(reached.filter((name) => name.startsWith("zod"))).toEqual([]);
});

it("no family imports another: what they share lies beside them", () => {
  const shared = /^dialects\/common\/(reading|fields|example\.ts|index\.ts|examples\.ts)/;
  const roomOf = (file: string) => (shared.test(file) ? undefined : /^dialects\/common\/([^/]+)\//.exec(file)?.[1]);
  const crossing = modules.flatMap(({ file, imports }) =>
    imports
      .filter((one) => one.file && roomOf(file) && roomOf(one.file) && roomOf(one.file) !== roomOf(file))
      .map((one) => `${file} → ${one.file}`),
  );
  expect(crossing).toEqual([]);
});
