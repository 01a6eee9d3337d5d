import addonA11y from "@storybook/addon-a11y";
import addonDocs from "@storybook/addon-docs";
import { definePreview } from "@storybook/react-vite";
import { setupWorker } from "msw/browser";
import addonMsw from "msw-storybook-addon";
import { configure } from "storybook/test";
import { frame } from "./frame.tsx";
import { globalTypes, initialGlobals } from "./globals.ts";

// As long as a flow may need on a slow machine: what comes is found at once all the same.
configure({ asyncUtilTimeout: 60_000 });

export default definePreview({
  addons: [
    addonDocs(),
    addonA11y(),
    addonMsw(async () => {
      const worker = setupWorker();
      // Relative, so that a catalog hosted under a sub-path finds its worker too.
      await worker.start({
        onUnhandledRequest: "bypass",
        quiet: true,
        serviceWorker: { url: "./mockServiceWorker.js" },
      });
      return worker;
    }),
  ],
  decorators: [frame],
  globalTypes,
  initialGlobals,
  tags: ["autodocs"],
  parameters: {
    layout: "fullscreen",
    a11y: {
      test: "error",
      options: {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        rules: { "target-size": { enabled: true } },
      },
    },
  },
});
