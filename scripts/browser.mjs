// Finds a Chromium that really starts, without root and without a download.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** @param {string | undefined} path */
const starts = (path) =>
  path !== undefined && existsSync(path) && spawnSync(path, ["--version"], { timeout: 120_000 }).status === 0;

/**
 * The path of a Chromium: `$CHROMIUM_PATH`, Playwright's own, the system's, else the one inside an npm package.
 * Leaves it in `process.env.CHROMIUM_PATH`, so that child processes need not look again.
 *
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && existsSync(named)) return named;
  const found = systemBrowsers().find(starts) ?? (await packedBrowser());
  process.env.CHROMIUM_PATH = found;
  return found;
}

/** What Vitest and Playwright take to start it. A browser that looks up no host but this machine. */
export async function launchOptions() {
  return {
    executablePath: await ensureBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ],
  };
}

function systemBrowsers() {
  if (process.env.FAULTLINE_BROWSER === "packed") return [];
  return [
    chromium.executablePath(),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
}

async function packedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium found. Run `npx playwright install chromium`, or set CHROMIUM_PATH.");
  }
  // With this variable set before the import, the package also unpacks its own NSS libraries and puts them on the
  // LD_LIBRARY_PATH of this process. Without it a machine that has no libnss3 cannot start the browser.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(await ensureBrowser());
