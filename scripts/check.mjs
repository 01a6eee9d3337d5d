// Everything that can be said about the code without running the app. One line a step; what a failed step printed follows.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const bin = (/** @type {string} */ name) => `node_modules/.bin/${name}`;
const node = process.execPath;
const packed = "reports/pack";
const tarball = () => join(packed, existsSync(packed) ? (readdirSync(packed)[0] ?? "") : "");

/** Steps of one list run one after the other, the two lists side by side. @type {[name: string, command: () => string[]][][]} */
const lanes = [
  [
    ["types", () => [node, "node_modules/ts7/bin/tsc", "-p", "tsconfig.json"]],
    ["lint", () => [bin("oxlint"), "--type-aware", "--deny-warnings"]],
    ["format", () => [bin("biome"), "check"]],
    ["unused", () => [bin("knip"), "--no-progress"]],
    ["files", () => [node, "scripts/check-files.mjs"]],
    ["house", () => [bin("vitest"), "run", "--project", "unit", "test/architecture", "test/exports"]],
  ],
  [
    ["build", () => ["npm", "run", "--silent", "build"]],
    ["pack", () => ["npm", "pack", "--silent", "--pack-destination", packed]],
    ["publint", () => [bin("publint"), tarball(), "--strict"]],
    ["attw", () => [bin("attw"), tarball(), "--profile", "esm-only", "--exclude-entrypoints", "styles.css"]],
    ["consumer", () => [node, "scripts/consumer.mjs", tarball()]],
    ["sizes", () => [bin("size-limit")]],
  ],
];

rmSync(packed, { recursive: true, force: true });
mkdirSync(packed, { recursive: true });
const startedAt = Date.now();
const results = (await Promise.all(lanes.map(runLane))).flat();
const failed = results.filter(({ passed }) => !passed);
writeFileSync("reports/check.json", JSON.stringify(results));
console.log(`${results.length - failed.length} of ${results.length} steps hold, ${seconds(startedAt)}`);
process.exit(failed.length === 0 ? 0 : 1);

/** @param {[name: string, command: () => string[]][]} lane */
async function runLane(lane) {
  const done = [];
  for (const [name, command] of lane) done.push({ name, passed: await runStep(name, command()) });
  return done;
}

/** @param {string} name @param {string[]} command @returns {Promise<boolean>} */
function runStep(name, [program = "", ...words]) {
  const since = Date.now();
  const child = spawn(program, words, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => (printed += error.message));
    child.on("close", (code) => {
      console.log(`${code === 0 ? "✓" : "✗"} ${name.padEnd(9)} ${seconds(since)}`);
      if (code !== 0) console.log(shorten(printed));
      resolve(code === 0);
    });
  });
}

/** The start of what a step printed: one cause often fails in a hundred places. @param {string} printed */
function shorten(printed) {
  const lines = printed.trim().split("\n");
  const more = lines.length > 40 ? [`… and ${lines.length - 40} lines more`] : [];
  return [...lines.slice(0, 40), ...more].map((line) => `    ${line}`).join("\n");
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
