import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, preprocessCSS, type Rolldown, resolveConfig } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/browser.mjs";

const sheet = fileURLToPath(new URL("../../src/styles.css", import.meta.url));

/** What apps say of their own scheme: all in one sheet, each for a page that names it. */
const own = `
  [data-app="both"] { color-scheme: light dark }
  [data-app="light"] { color-scheme: light }
  [data-app="dark"] { color-scheme: dark }
  [data-app="ink"] { --fl-ink: rgb(1 2 3) }
  .night { color-scheme: dark }`;

/** The stylesheet as the package ships it. */
async function linked(): Promise<string> {
  const config = await resolveConfig({ configFile: false, logLevel: "silent" }, "build");
  return `${own}\n${(await preprocessCSS(readFileSync(sheet, "utf8"), sheet, config)).code}`;
}

/** The stylesheet as it leaves the build of an app that imports it after its own. */
async function built(target?: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "styles-"));
  try {
    writeFileSync(join(root, "app.css"), own);
    writeFileSync(join(root, "app.js"), `import "./app.css";\nimport ${JSON.stringify(sheet)};\n`);
    writeFileSync(join(root, "index.html"), '<script type="module" src="./app.js"></script>');
    const config = { write: false, ...(target !== undefined && { target }) };
    const { output } = (await build({
      root,
      configFile: false,
      logLevel: "silent",
      build: config,
    })) as Rolldown.RolldownOutput;
    return output.map((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? file.source : "")).join("");
  } finally {
    rmSync(root, { recursive: true });
  }
}

const ways: readonly [string, () => Promise<string>][] = [
  ["linked without a build", linked],
  ["built for Vite's default browsers", () => built()],
  ["built as written", () => built("esnext")],
];

const light = {
  ink: "rgb(23, 27, 34)",
  card: "rgb(255, 255, 255)",
  tint: "rgb(253, 243, 242)",
  line: "rgb(214, 69, 59)",
};
const dark = { ink: "rgb(238, 241, 245)", card: "rgb(26, 32, 40)", tint: "rgb(37, 22, 24)", line: "rgb(226, 87, 78)" };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch(await launchOptions());
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** What is seen at each place of a page that is named by `data-at`. */
function read() {
  return page.locator("[data-at]").evaluateAll((places) =>
    places.map((place) => {
      const colour = (selector: string, name: string) => {
        const one = place.querySelector(selector);
        return one === null ? "" : getComputedStyle(one).getPropertyValue(name);
      };
      return {
        ink: colour(":scope > [data-probe]", "color"),
        card: colour(":scope > [data-probe]", "background-color"),
        tint: colour(":scope > [data-fl=panel]", "background-color"),
        line: colour(":scope > [data-probe]", "border-top-color"),
      };
    }),
  );
}
const probe = `
  <p data-probe style="color:var(--fl-ink);background:var(--fl-raised);border:1px solid var(--fl-critical-mid)">Aa</p>
  <div data-fl="panel" data-layout="section" data-tone="critical">Aa</div>`;
const at = (attributes: string, inner = "") => `<div data-at ${attributes}>${probe}${inner}</div>`;

interface Case {
  app?: "both" | "light" | "dark" | "ink";
  os?: "light" | "dark";
  html?: string;
  head?: string;
  body?: string;
  seen: readonly unknown[];
}
const cases: readonly [string, Case][] = [
  ["is light in an app that declares no scheme", { seen: [light] }],
  ["is light in an app that declares none, on a dark system too", { os: "dark", seen: [light] }],
  ["is light in an app for both schemes on a light system", { app: "both", seen: [light] }],
  ["is dark in it on a dark system", { app: "both", os: "dark", seen: [dark] }],
  ["is dark in a dark app", { app: "dark", seen: [dark] }],
  ["is light in a light app on a dark system", { app: "light", os: "dark", seen: [light] }],
  [
    "follows a scheme that stands in a meta alone",
    { head: '<meta name="color-scheme" content="light dark">', os: "dark", seen: [dark] },
  ],
  ["is dark when that is forced on the page", { html: 'data-fl-theme="dark"', seen: [dark] }],
  [
    "is light when that is forced on the page, in an app for both on a dark system",
    { app: "both", html: 'data-fl-theme="light"', os: "dark", seen: [light] },
  ],
  [
    "takes the theme that is forced on a part, and on a part of that",
    {
      body: at("", at('data-fl-theme="dark"', at('data-fl-theme="light"', at("")))),
      seen: [light, dark, light, light],
    },
  ],
  [
    "takes the theme of a part in an app for both on a dark system",
    {
      app: "both",
      os: "dark",
      body: at("", at('data-fl-theme="light"', at('data-fl-theme="dark"'))),
      seen: [dark, light, dark],
    },
  ],
  [
    "takes the scheme that an app gives to a part",
    { body: at("", at('class="night"', at(""))), seen: [light, dark, dark] },
  ],
  [
    "keeps a colour that an app sets at the root, below a forced theme too",
    {
      app: "ink",
      body: at("", at('data-fl-theme="dark"')),
      seen: [
        { ...light, ink: "rgb(1, 2, 3)" },
        { ...dark, ink: "rgb(1, 2, 3)" },
      ],
    },
  ],
];

describe.each(ways)("the stylesheet, %s", (_, styles) => {
  let css = "";
  beforeAll(async () => {
    css = await styles();
  });

  it.each(cases)("%s", async (_title, { app = "", os = "light", html = "", head = "", ...rest }) => {
    const { body = at(""), seen } = rest;
    // Anew: what a meta said of a scheme outlives a document that is only written over.
    await page.goto("about:blank");
    await page.emulateMedia({ colorScheme: os });
    const top = `<head>${head}<style>${css}</style></head>`;
    await page.setContent(`<!doctype html><html data-app="${app}" ${html}>${top}<body>${body}</body></html>`);
    expect(await read()).toEqual(seen);
  });
});

it("leaves a build for older browsers nothing to lower, wherever a pair of colours stands", async () => {
  const css = await built();
  expect(css).toContain("light-dark(");
  expect(css).not.toContain("var(--lightningcss-");
});
