import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cyclesIn, filesUnder, type Module, reachedFrom, readModule, readModules, root } from "./modules.ts";
import { entries, maxLines, mayBeLong, mayUseTimers, rules } from "./rules.ts";
import { faultsIn } from "./styles.ts";

const modules = readModules();
const breaches = (broken: (module: Module) => boolean): string[] =>
  modules.filter(broken).map(({ file, lines }) => `${file} (${lines} lines)`);

it("every file of src is an entry or stands in a folder that the design names", () => {
  expect(modules.length).toBeGreaterThan(0);
  expect(breaches(({ file, folder }) => (folder === "" ? !entries.includes(file) : !(folder in rules)))).toEqual([]);
});

it("a folder imports only the folders and packages that the design allows it", () => {
  expect(modules.flatMap((module) => forbidden(module))).toEqual([]);
});

it("no dialect imports another", () => {
  const dialectOf = (file: string) => /^dialects\/([^/]+)\//.exec(file)?.[1];
  const crossing = modules.flatMap(({ file, imports }) => {
    const own = dialectOf(file);
    return imports
      .filter((one) => one.file && own && dialectOf(one.file) && dialectOf(one.file) !== own)
      .map((one) => `${file} → ${one.file}`);
  });
  expect(crossing).toEqual([]);
});

it("testing takes nothing from surfaces", () => {
  const taken = modules
    .filter(({ folder }) => folder === "testing")
    .flatMap(({ imports }) => imports.flatMap((one) => (one.file?.startsWith("surfaces/") ? one.file : [])));
  expect(taken).toEqual([]);
});

it("files name each other in no circle, types included", () => {
  expect(cyclesIn(modules)).toEqual([]);
});

it("the core reaches neither React nor TanStack Query nor zod", () => {
  const reached = [...reachedFrom("index.ts", modules)];
  expect(reached.filter((name) => /^(react|react-dom|@tanstack|zod)(\/|$)/.test(name))).toEqual([]);
});

it("no entry but testing carries the documented replies", () => {
  const carriers = modules
    .filter(
      ({ file }) => file !== "testing.ts" && (entries.includes(file) || /^dialects\/[^/]+\/index\.ts$/.test(file)),
    )
    .filter(({ file }) => [...reachedFrom(file, modules)].some((name) => name.endsWith("/examples.ts")));
  expect(carriers.map(({ file }) => file)).toEqual([]);
});

it(`no file is longer than ${maxLines} lines, lists of replies and texts aside`, () => {
  expect(breaches(({ file, lines }) => lines > maxLines && !mayBeLong.test(file))).toEqual([]);
});

it("only the entries pass names on", () => {
  expect(breaches(({ file, isBarrel }) => isBarrel && !entries.includes(file))).toEqual([]);
});

it("nothing is imported for its side effect alone, for bundlers would drop it", () => {
  expect(breaches(({ imports }) => imports.some(({ bare }) => bare))).toEqual([]);
});

it("fetch is named in one file of query and nowhere else", () => {
  const users = modules.filter(({ mentions }) => names(mentions, "fetch"));
  expect(users.filter(({ folder }) => folder !== "query").map(({ file }) => file)).toEqual([]);
  expect(users.length).toBeLessThanOrEqual(1);
});

it("timers are set where something is waited for, and nowhere else", () => {
  const timers = ["setTimeout", "setInterval", "requestAnimationFrame"];
  expect(
    breaches(({ file, mentions }) => !mayUseTimers.test(file) && timers.some((timer) => names(mentions, timer))),
  ).toEqual([]);
});

it("a module that calls a hook says that it is for the client", () => {
  const hook = /^(React\.)?(use[A-Z]\w*|createContext)$/;
  expect(breaches(({ calls, isClient }) => !isClient && [...calls].some((call) => hook.test(call)))).toEqual([]);
});

it("styles know attributes and logical directions only", () => {
  const src = join(root, "src");
  expect(filesUnder(src, /\.css$/).flatMap((file) => faultsIn(file, readFileSync(join(src, file), "utf8")))).toEqual(
    [],
  );
});

it("the rules see what breaks them", () => {
  const text = `"use client";
import { useState } from "react";
import type { Failure } from "../outcome/failures.ts";
export { x } from "../query/createApi.ts";
// fetch("/only-in-a-comment")
export const y = (api: { fetch: typeof fetch }) => "fetch(1)" + window.fetch;`;
  const module = readModule("http/bad.tsx", text);
  expect(forbidden(module)).toEqual(["http/bad.tsx → react", "http/bad.tsx → outcome", "http/bad.tsx → query"]);
  expect(names(module.mentions, "fetch")).toBe(true);
  expect(names(readModule("a.ts", text.replace("window.fetch", "api")).mentions, "fetch")).toBe(false);
  expect(readModule("b.ts", 'import "./c.ts";').imports).toMatchObject([{ file: "c.ts", bare: true }]);
  const twin = readModule("query/createApi.ts", 'import { y } from "../http/bad.tsx";');
  expect(cyclesIn([module, twin])).toEqual([["http/bad.tsx", "query/createApi.ts", "http/bad.tsx"]]);
  expect(faultsIn("bad.css", ".panel { margin-left: 1px; color: red }")).toHaveLength(2);
});

function names(mentions: ReadonlySet<string>, global: string): boolean {
  return ["", "globalThis.", "window.", "self."].some((prefix) => mentions.has(`${prefix}${global}`));
}

function forbidden({ file, folder, imports }: Module): string[] {
  const rule = rules[folder];
  if (rule === undefined) return [];
  return imports.flatMap((one) => {
    if (one.file === undefined) return rule.packages.includes(one.from) ? [] : [`${file} → ${one.from}`];
    const target = one.file.split("/")[0] ?? "";
    return target === folder || rule.folders.includes(target) ? [] : [`${file} → ${target}`];
  });
}
