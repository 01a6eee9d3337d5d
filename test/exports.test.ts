import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { dialects, entries, forms, locales } from "../scripts/entries.mjs";
import { readModules, root } from "./architecture/modules.ts";

/** Names that a file exports, types marked: read, not run, for types leave nothing to run. */
function namesOf(file: string): string[] {
  const { module, program } = parseSync(file, readFileSync(join(root, file), "utf8"));
  const values = module.staticExports.flatMap(({ entries: names }) =>
    names.map(
      ({ exportName, isType }) => `${isType ? "type " : ""}${exportName.name ?? exportName.kind.toLowerCase()}`,
    ),
  );
  const declared = program.body.flatMap((node) =>
    node.type === "ExportNamedDeclaration" && node.declaration?.type.startsWith("TS") && "id" in node.declaration
      ? [(node.declaration.id as { name: string }).name]
      : [],
  );
  return values
    .map((name) => (declared.includes(name) ? `type ${name}` : name))
    .sort((a, b) => a.replace("type ", "").localeCompare(b.replace("type ", "")));
}

it("the entries offer these names, and no other", async () => {
  const own = Object.entries(entries).filter(([entry]) => !entry.includes("/"));
  const lists = own.map(([entry, file]) => {
    const specifier = entry === "index" ? "faultline" : `faultline/${entry}`;
    return [specifier, ...namesOf(file).map((name) => `  ${name}`)].join("\n");
  });
  await expect(`${lists.join("\n\n")}\n`).toMatchFileSnapshot("./exports.txt");
});

it("every name that an entry offers says what it is, where an editor shows it; props speak by their component", () => {
  const offered = Object.entries(entries)
    .filter(([entry]) => !entry.includes("/"))
    .flatMap(([, file]) => namesOf(file))
    .map((name) => name.replace("type ", ""))
    .filter((name) => !name.endsWith("Props"));
  const modules = readModules().filter(({ file }) => !file.endsWith("/examples.ts"));
  const silent = modules.flatMap(({ file }) => {
    const lines = readFileSync(join(root, "src", file), "utf8").split("\n");
    const declared = lines.map((line) => /^export (?:interface|type|class|const|function) (\w+)/.exec(line)?.[1]);
    // Of the forms of an overloaded function the first one is enough.
    return declared.flatMap((name, line) => {
      const isFirst = name !== undefined && declared.indexOf(name) === line;
      return isFirst && offered.includes(name) && !lines[line - 1]?.endsWith("*/") ? `${file}: ${name}` : [];
    });
  });
  expect(silent).toEqual([]);
});

it("every entry in package.json has its source", () => {
  const named = Object.keys(manifest.exports).filter((key) => !/\*|\.(css|json)$/.test(key));
  const sources = named.map((key) => `src/${key === "." ? "index" : key.slice(2)}.ts`);
  expect(sources.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

it("every entry but package.json names its types, the styles too", () => {
  const untyped = Object.entries(manifest.exports).filter(([, target]) => typeof target === "string");
  expect(untyped.map(([entry]) => entry)).toEqual(["./package.json"]);
});

it.each(dialects)("the dialect %s is offered under its folder's name", (name) => {
  expect(namesOf(`src/dialects/${name}/index.ts`)).toContain(name);
});

it.each(forms)("the form library %s is bound by one function and its hook", (name) => {
  expect(namesOf(`src/forms/${name}.ts`)).toEqual(
    expect.arrayContaining(["bindFieldErrors", "useBindFieldErrors", "type BindOptions", "type Bound"]),
  );
});

it.each(locales)("the locale %s is a default export under a BCP 47 tag", (tag) => {
  expect(namesOf(`src/locales/${tag}.ts`)).toContain("default");
  expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
});
