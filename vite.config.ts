import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Plugin, preprocessCSS, type ResolvedConfig } from "vite";
import manifest from "./package.json" with { type: "json" };
import { entries } from "./scripts/entries.mjs";

const outside = [...Object.keys(manifest.peerDependencies), ...Object.keys(manifest.dependencies)];

/** Joins `src/styles.css` and what it imports into `dist/styles.css`, and lowers nothing: layers and light-dark() stay. */
function styles(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "styles",
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const source = "src/styles.css";
      const { code } = await preprocessCSS(readFileSync(source, "utf8"), `${config.root}/${source}`, config);
      mkdirSync("dist", { recursive: true });
      writeFileSync("dist/styles.css", code);
      // A compiler that knows nothing of stylesheets asks for the types of this import, as of any other.
      writeFileSync("dist/styles.d.ts", "export {};\n");
    },
  };
}

export default defineConfig({
  plugins: [styles()],
  build: {
    target: "es2022",
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    lib: { entry: entries, formats: ["es"] },
    rolldownOptions: {
      // A word on every "use client": with modules preserved each stays where it stands.
      onLog: (level, log, report) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
      external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: "src", entryFileNames: "[name].js" },
    },
  },
});
