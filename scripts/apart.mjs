import { pathToFileURL } from "node:url";

/**
 * An esbuild plugin that weighs a module as an app's bundle leaves it where the module is there already: as the names it
 * gives, without its code. Left external instead, it would cost an import statement in each file that uses it, and a
 * bundle has none of those.
 * @param {(path: string) => boolean} isApart Of a package's name or a file's absolute path.
 */
export function apart(isApart) {
  return {
    name: "apart",
    /** @param {import("esbuild").PluginBuild} build */
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, resolveDir }) => {
        const id = path.startsWith(".") ? new URL(path, pathToFileURL(`${resolveDir}/`)).pathname : path;
        return isApart(id) ? { path: id, namespace: "apart", sideEffects: false } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: "apart" }, async ({ path }) => {
        const names = [...Object.keys(await import(path)), "default"].filter((name) => /^[\w$]+$/.test(name));
        // Some are words that no variable can bear: `z.catch`.
        const aliases = [...new Set(names)].map((name, index) => [`name${index}`, name]);
        const lets = aliases.map(([alias]) => `let ${alias};`).join("");
        return { contents: `${lets} export { ${aliases.map((pair) => pair.join(" as ")).join()} };` };
      });
    },
  };
}
