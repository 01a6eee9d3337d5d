import { join } from "node:path";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { optimizeDeps } from "./.storybook/vite.config.ts";
import { launchOptions } from "./scripts/browser.mjs";

/** Form libraries that a browser treats otherwise than jsdom does. */
const forms = ["@base-ui/react/field", "@base-ui/react/form", "react-aria-components"];

const launch = await launchOptions();
const resolve = { tsconfigPaths: true };

// Made anew for each project: Vitest names the object after the project that it was given to.
const browser = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions: launch }),
  instances: [{ browser: "chromium" as const }],
  screenshotFailures: false,
});

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: "unit", environment: "node", include: ["test/**/*.test.ts"] } },
      {
        resolve,
        plugins: [react()],
        test: {
          name: "dom",
          environment: "jsdom",
          setupFiles: ["test/setup.dom.ts"],
          include: ["test/**/*.dom.test.tsx"],
        },
      },
      {
        resolve,
        plugins: [react()],
        optimizeDeps: { include: [...optimizeDeps.include, ...forms] },
        test: { name: "browser", include: ["test/**/*.browser.test.tsx"], browser: browser() },
      },
      {
        plugins: [storybookTest({ configDir: join(import.meta.dirname, ".storybook") })],
        optimizeDeps,
        test: { name: "stories", browser: browser() },
      },
    ],
  },
});
