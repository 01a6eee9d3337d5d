// Type-checks the packed package as a user would meet it: in a folder of its own, with both compilers, library checks on.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { entries } from "./entries.mjs";

const tarball = resolve(process.argv[2] ?? "");
const modules = resolve("node_modules");
const folder = mkdtempSync(join(tmpdir(), "faultline-consumer-"));
const own = join(folder, "node_modules/faultline");

mkdirSync(own, { recursive: true });
spawnSync("tar", ["-xzf", tarball, "-C", own, "--strip-components=1"], { stdio: "inherit" });
const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(own, "package.json"), "utf8"));
for (const name of [...Object.keys({ ...dependencies, ...peerDependencies }), "@types/react", "@types/react-dom"]) {
  mkdirSync(dirname(join(folder, "node_modules", name)), { recursive: true });
  symlinkSync(join(modules, name), join(folder, "node_modules", name));
}

const specifiers = Object.keys(entries).map((entry) =>
  `faultline/${entry.replace(/\/?index$/, "")}`.replace(/\/$/, ""),
);
writeFileSync(
  join(folder, "app.ts"),
  `import "faultline/styles.css";\n${specifiers.map((name, at) => `import * as entry${at} from "${name}";\nvoid entry${at};\n`).join("")}`,
);
const resolutions = { nodenext: { module: "nodenext" }, bundler: { module: "esnext", moduleResolution: "bundler" } };
for (const [name, resolution] of Object.entries(resolutions)) {
  const compilerOptions = {
    ...resolution,
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
  };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ compilerOptions, files: ["app.ts"] }));
}
writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));

let failed = false;
const css = readFileSync(join(own, "dist/styles.css"), "utf8");
const lowered = ["light-dark(", "@layer faultline.tokens, faultline.base"].filter((text) => !css.includes(text));
if (lowered.length > 0 || css.includes("@import")) {
  console.error(`dist/styles.css is not what src/styles says: it lacks ${lowered.join(" and ") || "what it imports"}.`);
  failed = true;
}
for (const [compiler, project] of /** @type {const} */ ([
  ["ts7", "nodenext"],
  ["ts7", "bundler"],
  ["typescript", "nodenext"],
])) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(modules, compiler, "bin/tsc"), "-p", join(folder, `${project}.json`), "--pretty", "false"],
    { encoding: "utf8", cwd: folder },
  );
  // Other packages' declarations are checked on the way, and are not ours to mend.
  const faults = stdout.split("\n").filter((line) => /^(app\.ts|node_modules\/faultline\/)/.test(line));
  if (status === null) faults.push("did not run");
  if (faults.length > 0) console.error(`${compiler}, ${project}:\n${faults.join("\n")}`);
  failed ||= faults.length > 0;
}
rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
