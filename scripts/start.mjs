// `npm start`: the release dashboard with its API, and the catalog of states. Both at once, until Ctrl-C.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const node = process.execPath;
const host = "127.0.0.1";

const demoPort = await freePort(5173);
const storybookPort = await freePort(6006, demoPort);
const sites = [
  {
    title: "Release desk (the demo)",
    url: `http://localhost:${demoPort}`,
    command: [
      "node_modules/vite/bin/vite.js",
      "--config",
      "demo/vite.config.ts",
      "--port",
      `${demoPort}`,
      "--strictPort",
    ],
  },
  {
    title: "Catalog of states (Storybook)",
    url: `http://localhost:${storybookPort}`,
    command: [
      "node_modules/storybook/dist/bin/dispatcher.js",
      "dev",
      "--port",
      `${storybookPort}`,
      "--exact-port",
      "--ci",
      "--no-version-updates",
      "--quiet",
    ],
  },
];

const children = sites.map(({ command }) => start(command));
let stopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));

console.log("Starting. The first start takes a little longer.");
await Promise.all(sites.map(({ url }) => answers(url)));
if (!stopping) {
  const width = Math.max(...sites.map(({ title }) => title.length));
  console.log(
    `\n${sites.map(({ title, url }) => `  ${title.padEnd(width)}  ${url}`).join("\n")}\n\nCtrl-C stops both.`,
  );
}

/** @param {string[]} command */
function start(command) {
  // A group of its own, so that what it starts ends with it; and silent, unless it has something to complain of.
  const child = spawn(node, command, {
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" },
  });
  let complaint = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => (complaint = (complaint + chunk).slice(-4000)));
  }
  child.on("exit", (code) => {
    if (stopping) return;
    console.error(`${command[0]} stopped (exit code ${code ?? "none"}), so the other is stopped too.\n${complaint}`);
    stop(1);
  });
  return child;
}

/** @param {number} code */
function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const { pid } of children) {
    try {
      if (pid !== undefined) process.kill(process.platform === "win32" ? pid : -pid);
    } catch {
      // It has ended by itself.
    }
  }
  process.exitCode = code;
}

/** Resolves when the page is served. @param {string} url */
async function answers(url) {
  while (!stopping) {
    const reply = await fetch(url, { headers: { accept: "text/html" } }).catch(() => undefined);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** The port, or the next above it that nobody listens on. @param {number} port @param {number} [taken] */
async function freePort(port, taken) {
  while (port === taken || !(await isFree(port))) port += 1;
  return port;
}

/** @param {number} port */
async function isFree(port) {
  for (const address of [host, "::"]) if (!(await listens(port, address))) return false;
  return true;
}

/** @param {number} port @param {string} address @returns {Promise<boolean>} */
function listens(port, address) {
  return new Promise((resolve) => {
    const probe = createServer();
    // A machine without IPv6 says EADDRNOTAVAIL or EAFNOSUPPORT: nobody can hold the port there.
    probe.once("error", (error) => resolve("code" in error && error.code !== "EADDRINUSE"));
    probe.listen({ port, host: address }, () => probe.close(() => resolve(true)));
  });
}
