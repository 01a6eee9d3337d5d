// The tests of the last commit with the oldest peers that package.json allows, in a folder of its own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @type {{ peerDependencies: Record<string, string> }} */
const { peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));

/** "^18.3.0 || ^19" → "19.0.0": what `name` is at the least. React 18 has a test project of its own. @param {[name: string, range: string]} peer */
function oldest([name, range]) {
  const lowest = range.split("||").map((part) => part.trim().replace(/^\^/, ""));
  const version = lowest.find((one) => !(name.startsWith("react") && one.startsWith("18."))) ?? "";
  return `${name}@${[...version.split("."), "0", "0"].slice(0, 3).join(".")}`;
}

const folder = mkdtempSync(join(tmpdir(), "faultline-oldest-"));
/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: folder, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
  return status === 0;
}

const peers = Object.entries(peerDependencies).map(oldest);
console.log(peers.join(" "));
const quiet = ["--no-audit", "--no-fund"];
const isReady =
  run("git", "clone", "--quiet", process.cwd(), ".") &&
  run("npm", "ci", ...quiet) &&
  // Forced: what only the catalog needs asks for newer ones.
  run("npm", "install", "--no-save", "--force", ...quiet, ...peers) &&
  run("npm", "run", "build");
// Query 5.90 leaves promises of failed reads that it hands to a server's page to nobody: rejections beside the tests.
const tests = ["--project", "unit", "--project", "dom", "--dangerouslyIgnoreUnhandledErrors"];
if (isReady) run("npx", "vitest", "run", ...tests, ...process.argv.slice(2));
rmSync(folder, { recursive: true });
