// What no other tool looks at: a lockfile that works on every machine, and nothing of one machine in any file.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @type {string[]} */
const faults = [];

/** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string>, resolved?: string, link?: boolean }> }} */
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
for (const [at, entry] of Object.entries(lock.packages)) {
  if (entry.resolved !== undefined) faults.push(`package-lock.json: ${at} names the host it came from`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    // npm leaves out, silently, what the registry did not have at that moment; `npm ci` then fails elsewhere.
    if (!isLocked(name, at))
      faults.push(`package-lock.json: ${at} needs ${name} on another platform, and it is not there`);
  }
}

const machinePath = /(?<![\w.@:/-])\/(?:home|root|work|tmp|Users|private|var)\/[\w.-]+/;
const namedZod = /import\s*\{[^}]*\bz\b[^}]*\}\s*from\s*["']zod/;
const host = registryHost();
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
for (const file of files
  .trim()
  .split("\n")
  .filter((name) => !/\.(png|ico|woff2)$/.test(name))) {
  const text = readText(file);
  const path = machinePath.exec(text)?.[0];
  if (path !== undefined) faults.push(`${file}: the path ${path} is one machine's`);
  if (host !== undefined && text.includes(host)) faults.push(`${file}: names a registry's host`);
  if (namedZod.test(text)) faults.push(`${file}: write \`import * as z from "zod/mini"\``);
}

if (faults.length > 0) console.error(faults.join("\n"));
process.exit(faults.length === 0 ? 0 : 1);

/** As Node resolves it: beside the package that asks, or in any folder above. @param {string} name @param {string} at */
function isLocked(name, at) {
  for (let folder = at; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === "") return false;
  }
}

/** The host that npm here is set to, when it is not the public one. */
function registryHost() {
  const url = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8", stdio: "pipe" }).trim();
  const { host } = new URL(url);
  return host === "registry.npmjs.org" ? undefined : host;
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
