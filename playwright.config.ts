import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";

const port = Number(process.env["E2E_PORT"] ?? 4173);
/** The API once more, on an origin of its own: what a browser hides across origins shows only there. */
const apiPort = port + 1;
process.env["E2E_API"] = `http://127.0.0.1:${apiPort}`;
const hour = new Date().getUTCHours();
/** Where it is day: a time of day is said with its date as soon as midnight lies between it and now. */
process.env["E2E_ZONE"] ??= hour < 3 || hour > 19 ? "Asia/Tokyo" : "Europe/Berlin";
const vite = "node node_modules/vite/bin/vite.js";
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "test/e2e",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // As long as anything may need on a slow machine before it counts as never: a test that passes waits for nothing.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  // On a machine that others use as well, one may fall by bad luck. Who passes at the second try is named at the end of the run.
  retries: process.env["CI"] ? 1 : 0,
  reporter: process.env["CI"] ? [["list"], ["json", { outputFile: "reports/e2e.json" }]] : "list",
  use: {
    baseURL,
    launchOptions: await launchOptions(),
    locale: "en-GB",
    timezoneId: process.env["E2E_ZONE"],
    // A trace of every test costs a third of the run; a picture and the page's tree tell enough of those that fail.
    screenshot: "only-on-failure",
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: [
    {
      // Built, not served from source: nothing is compiled or bundled anew in the middle of a test.
      command: [
        `${vite} build --config demo/vite.config.ts --logLevel warn`,
        `${vite} preview --config demo/vite.config.ts --host 127.0.0.1 --port ${port} --strictPort`,
      ].join(" && "),
      env: { DEMO_LATENCY_MS: "20" },
      url: baseURL,
      timeout: 240_000,
      reuseExistingServer: false,
    },
    {
      command: "node demo/start-api.mjs",
      env: { PORT: String(apiPort), DEMO_LATENCY_MS: "20" },
      url: `http://127.0.0.1:${apiPort}/control`,
      reuseExistingServer: false,
    },
  ],
});
