import { join } from "node:path";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { optimizeDeps } from "./.storybook/vite.config.ts";
import { launchOptions } from "./scripts/browser.mjs";

/** Form libraries that a browser treats otherwise than jsdom does. */
const forms = ["@base-ui/react/field", "@base-ui/react/form", "react-aria-components"];

/**
 * What runs under React 18.3 as well: where 18 catches, subscribes, runs effects or handles forms and refs in its own
 * way. A view that puts data into text does none of it, the pure modules know no React, and one file of a sort is enough.
 *
 * Left out though they would belong here: `boundaryReact`, for `use`, `onCaughtError` and transitions that
 * await an action came with 19; `query/useJob` and `routeFailures`, which ask what was rendered in the middle of
 * a long `act`, of which 18 renders the end alone.
 */
const underReact18 = [
  "test/react18/**/*.dom.test.tsx",
  "test/forms/**/*.dom.test.tsx",
  "test/surfaces/boundary/boundary{,Keys,Queries,Voice}.dom.test.tsx",
  "test/surfaces/{mutationNotice,oddErrors,queryView}.dom.test.tsx",
  "test/surfaces/{cause/causeNotice,routing/routeMutations,toast/toast,toast/toaster}.dom.test.tsx",
  "test/query/{queryClient,useApiMutation,useApiQuery}.dom.test.tsx",
  "test/components/{approval,provider,summary}.dom.test.tsx",
  "test/waiting/useCountdown.dom.test.tsx",
];

const launch = await launchOptions();
/** How long a browser may take to start. */
const connectTimeout = 600_000;
const resolve = { tsconfigPaths: true };

/** How long anything may take before it counts as never: no test says how fast a machine is, and one that passes waits for nothing. */
const patience = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

// Made anew for each project: Vitest names the object after the project that it was given to.
const browser = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions: launch }),
  instances: [{ browser: "chromium" as const }],
  screenshotFailures: false,
  connectTimeout,
});

export default defineConfig({
  test: {
    // Each project's own is for its pages; this is for the server that they connect to.
    browser: { connectTimeout },
    projects: [
      { resolve, test: { ...patience, name: "unit", environment: "node", include: ["test/**/*.test.ts"] } },
      {
        resolve,
        plugins: [react()],
        test: {
          ...patience,
          name: "dom",
          environment: "jsdom",
          setupFiles: ["test/setup.dom.ts"],
          include: ["test/**/*.dom.test.tsx"],
          exclude: ["test/react18/**"],
        },
      },
      {
        resolve: {
          ...resolve,
          alias: [
            { find: /^react(?=$|\/)/, replacement: "react18" },
            { find: /^react-dom(?=$|\/)/, replacement: "react-dom18" },
          ],
        },
        plugins: [react()],
        test: {
          ...patience,
          name: "react18",
          environment: "jsdom",
          execArgv: ["--import", new URL("test/react18/redirect.mjs", import.meta.url).href],
          setupFiles: ["test/react18/setup.ts", "test/setup.dom.ts"],
          include: underReact18,
          // @mantine/form 9 imports `use`, which came with 19; its own peer is React 19.2.
          exclude: ["test/forms/mantine.dom.test.tsx"],
        },
      },
      {
        resolve,
        plugins: [react()],
        optimizeDeps: { include: [...optimizeDeps.include, ...forms] },
        test: { ...patience, name: "browser", include: ["test/**/*.browser.test.tsx"], browser: browser() },
      },
      {
        plugins: [storybookTest({ configDir: join(import.meta.dirname, ".storybook") })],
        optimizeDeps,
        test: { ...patience, name: "stories", browser: browser() },
      },
    ],
  },
});
