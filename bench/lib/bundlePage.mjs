import { build } from "vite";

/**
 * Bundles one module as an app's build would, with what it imports of the built package, into a page of its own.
 * @param {string} entry Its path.
 * @returns {Promise<{ "/": { type: string, body: string }, "/page.js": { type: string, body: string } }>}
 */
export async function bundlePage(entry) {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, target: "es2022", rolldownOptions: { input: entry } },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : "output" in built ? built.output : [];
  const code = outputs.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  if (code.length !== 1) throw new Error(`${entry} became ${code.length} files; a page of a benchmark is one.`);
  return {
    "/": {
      type: "text/html",
      body: '<!doctype html><title>bench</title><main></main><script type="module" src="/page.js"></script>',
    },
    "/page.js": { type: "text/javascript", body: code[0] ?? "" },
  };
}
