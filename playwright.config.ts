import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";

const port = process.env["E2E_PORT"] ?? "4173";
const vite = "node node_modules/vite/bin/vite.js";
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "test/e2e",
  forbidOnly: true,
  reporter: process.env["CI"] ? [["list"], ["json", { outputFile: "reports/e2e.json" }]] : "list",
  use: { baseURL, launchOptions: await launchOptions(), trace: "retain-on-failure" },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    // Built, not served from source: nothing is compiled or bundled anew in the middle of a test.
    command: [
      `${vite} build --config demo/vite.config.ts --logLevel warn`,
      `${vite} preview --config demo/vite.config.ts --host 127.0.0.1 --port ${port} --strictPort`,
    ].join(" && "),
    url: baseURL,
    reuseExistingServer: false,
  },
});
