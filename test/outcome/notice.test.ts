import { join } from "node:path";
import { build, type Rollup } from "vite";
import { expect, it } from "vitest";
import { root } from "../architecture/modules.ts";

/** A piece of each text that only whoever builds a page is told, and the file that tells it. */
const pieces = [
  ["dialects/checkDialects", "is a dialect, and not a list of them"],
  ["dialects/defineDialect", "which no reply has as its status"],
  ["dialects/defineDialect, of examples", "no rule fits it"],
  ["query/toBoundary", "and no boundary took it"],
  ["query/body", "and only one of them could be sent"],
  ["query/unsentNotice", "was not sent, since"],
  ["query/exposureNotice", "Until then"],
  ["query/aroundNotice", "who hurries it would be held back"],
  ["surfaces/boundary/resetKeysNotice", "says the same as before"],
  ["surfaces/ledgerNotices", "and nothing on the page shows it"],
] as const;

/** Everything that an app may import, as its bundler leaves it. */
async function bundle(kind: "production" | "development"): Promise<string> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": JSON.stringify(kind) },
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: ["index", "react-query", "react"].map((name) => join(root, "src", `${name}.ts`)), formats: ["es"] },
      rolldownOptions: { external: /^[^./\0]/ },
    },
  })) as Rollup.RollupOutput[];
  return result.flatMap(({ output }) => output.map((file) => ("code" in file ? file.code : ""))).join("\n");
}

it("a build for production drops what is said to developers, and one for development keeps it", async () => {
  const [production, development] = [await bundle("production"), await bundle("development")];
  expect(pieces.filter(([, text]) => production.includes(text))).toEqual([]);
  expect(pieces.filter(([, text]) => !development.includes(text))).toEqual([]);
  expect(production).toContain("Faultline");
});
