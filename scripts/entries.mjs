// The one list of what the package offers, read from the folders: a new dialect or language is a new file and no edit.
import { existsSync, readdirSync } from "node:fs";

const src = new URL("../src/", import.meta.url);
/** @param {string} folder */
const list = (folder) => {
  const path = new URL(`${folder}/`, src);
  return existsSync(path) ? readdirSync(path).sort() : [];
};

export const dialects = list("dialects").filter((name) => existsSync(new URL(`dialects/${name}/index.ts`, src)));
export const locales = list("locales")
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3));

/**
 * The path under `dist` (no extension) and its source file, for every entry that is JavaScript.
 *
 * @type {Record<string, string>}
 */
export const entries = Object.fromEntries([
  ...["index", "react-query", "react", "toast", "testing"]
    .filter((name) => existsSync(new URL(`${name}.ts`, src)))
    .map((name) => [name, `src/${name}.ts`]),
  ...dialects.map((name) => [`dialects/${name}/index`, `src/dialects/${name}/index.ts`]),
  ...locales.map((name) => [`locales/${name}`, `src/locales/${name}.ts`]),
]);
