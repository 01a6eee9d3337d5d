import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { parseSync } from "vite";

export const root = join(import.meta.dirname, "../..");
const src = join(root, "src");

export interface Import {
  readonly from: string;
  /** Path under `src` when it is a file of ours; `undefined` for a package. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
  /** `import "./x.ts"`: nothing is taken from it. */
  readonly bare: boolean;
}

export interface Module {
  /** Path under `src`. */
  readonly file: string;
  readonly folder: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Nothing but names passed on from other files. */
  readonly isBarrel: boolean;
  readonly isClient: boolean;
  /** Everything called, by name: `useState`, `React.useState`. */
  readonly calls: ReadonlySet<string>;
  /** Everything named in code that runs, called or not: `fetch`, `globalThis.fetch`. */
  readonly mentions: ReadonlySet<string>;
}

export function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

export function readModules(): Module[] {
  return filesUnder(src, /\.tsx?$/).map((file) => readModule(file, readFileSync(join(src, file), "utf8")));
}

export function readModule(file: string, text: string): Module {
  const { module, program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const toImport = (from: string, entries: readonly { isType: boolean }[], bare = false): Import => ({
    from,
    file: from.startsWith(".") ? posix.join(dirname(file), from) : undefined,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    bare,
  });
  return {
    file,
    folder: file.includes("/") ? (file.split("/")[0] ?? "") : "",
    lines: text.trimEnd().split("\n").length,
    imports: [
      ...module.staticImports.map((one) => toImport(one.moduleRequest.value, one.entries, one.entries.length === 0)),
      ...module.staticExports.flatMap(({ entries }) =>
        entries.flatMap((entry) => (entry.moduleRequest ? toImport(entry.moduleRequest.value, [entry]) : [])),
      ),
      ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => toImport(text.slice(start + 1, end - 1), [])),
    ],
    isBarrel: program.body.every(
      (node) =>
        node.type === "ExportAllDeclaration" || (node.type === "ExportNamedDeclaration" && node.source !== null),
    ),
    isClient: program.body.some((node) => "directive" in node && node.directive === "use client"),
    ...namesIn(program),
  };
}

/** Circles of files that name each other, be it only for types, each as the list of its files. */
export function cyclesIn(modules: readonly Module[]): string[][] {
  const graph = new Map(modules.map(({ file, imports }) => [file, imports.flatMap((one) => one.file ?? [])]));
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file]);
    if (done.has(file) || trail.includes(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return cycles;
}

/** Files and packages that reach the browser when `file` is imported: types do not count. */
export function reachedFrom(file: string, modules: readonly Module[]): Set<string> {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const one of byFile.get(name)?.imports ?? []) if (!one.typeOnly) visit(one.file ?? one.from);
  };
  visit(file);
  return reached;
}

type Node = Record<string, unknown> & { type: string };

function namesIn(program: unknown): Pick<Module, "calls" | "mentions"> {
  const calls = new Set<string>();
  const mentions = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== "object" || value === null || !("type" in value)) return;
    const node = value as Node;
    // Types are erased; `x as T` and `x!` are not types but wrap what runs.
    if (node.type.startsWith("TS")) return visit(node["expression"]);
    if (node.type === "Identifier" || node.type === "MemberExpression") mentions.add(nameOf(node));
    if ("callee" in node) calls.add(nameOf(node["callee"] as Node));
    for (const [key, child] of Object.entries(node)) {
      // In `a.key` and `{ key: a }` the key is a word, not a variable.
      if ((key === "property" || key === "key") && node["computed"] === false) continue;
      visit(child);
    }
  };
  visit(program);
  return { calls, mentions };
}

function nameOf(node: Node): string {
  if (node.type === "Identifier") return String(node["name"]);
  if (node.type === "MemberExpression") return `${nameOf(node["object"] as Node)}.${nameOf(node["property"] as Node)}`;
  return "";
}
