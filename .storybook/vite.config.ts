import { defineConfig } from "vite";

// Named here so that a cold cache (CI, a fresh clone) never stops a run half-way to bundle one dependency more.
export const optimizeDeps = {
  include: [
    "@base-ui/react/field",
    "@base-ui/react/form",
    "@mantine/form",
    "@tanstack/react-form",
    "@tanstack/react-query",
    "formik",
    "msw",
    "msw/browser",
    "react",
    "react-aria-components",
    "react-dom",
    "react-dom/client",
    "react-error-boundary",
    "react-hook-form",
    "react-hot-toast",
    "react/jsx-dev-runtime",
    "react/jsx-runtime",
    "vitest-browser-react",
    "zod/mini",
  ],
};

const storybook = [
  "@storybook/addon-a11y",
  "@storybook/addon-docs",
  "@storybook/addon-docs/blocks",
  "@storybook/react-vite",
  "msw-storybook-addon",
];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  optimizeDeps: { include: [...optimizeDeps.include.filter((name) => name !== "vitest-browser-react"), ...storybook] },
  // Browsers that know light-dark(): written for older ones, a colour is settled at the root, where neither a docs page
  // nor one half of "side by side" has a theme.
  build: { target: ["chrome123", "firefox120", "safari17.5"] },
});
