// The one list of what the package offers, read from the folders: a new dialect, language or form library is a new file and no edit.
import { existsSync, readdirSync } from "node:fs";

const src = new URL("../src/", import.meta.url);
/** @param {string} folder */
const list = (folder) => {
  const path = new URL(`${folder}/`, src);
  return existsSync(path) ? readdirSync(path).sort() : [];
};
/** The modules of a folder, not of those inside. @param {string} folder */
const files = (folder) =>
  list(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -3));

export const dialects = list("dialects").filter((name) => existsSync(new URL(`dialects/${name}/index.ts`, src)));
export const locales = files("locales");
export const forms = files("forms");

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
  ...forms.map((name) => [`forms/${name}`, `src/forms/${name}.ts`]),
]);
