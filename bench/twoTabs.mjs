// Two tabs of one browser, 200 queries each. What does the second send after the first has been told to wait?
import { chromium } from "playwright-core";
import { launchOptions } from "../scripts/browser.mjs";
import { faultline } from "./contestants/faultline.mjs";
import { tanstackRecipe } from "./contestants/tanstack.mjs";
import { bundlePage } from "./lib/bundlePage.mjs";
import { startLimitedServer } from "./lib/limitedServer.mjs";
import { countRequests } from "./lib/requestLog.mjs";

const windowMs = 5000;
const queries = 200;
const columns = ["", "first tab", "second tab, wasted", "probes of both", "all have data after", "given up"];

/**
 * @typedef {{ storm(name: string, tab: string, queries: number): Promise<{ doneAt: number, failed: number }>,
 *   hasLearnt(): boolean, log: { sent: import("./lib/requestLog.mjs").Sent[] } }} Tab
 * @typedef {"opened before" | "opened after"} Second
 */

/** @returns {Promise<import("./lib/report.mjs").Report>} */
export async function measureTwoTabs() {
  const pages = await bundlePage("bench/pages/tab.mjs");
  const browser = await chromium.launch(await launchOptions());
  const rows = [];
  const goals = [];
  try {
    for (const second of /** @type {const} */ (["opened before", "opened after"])) {
      for (const { name } of [faultline, tanstackRecipe]) {
        const { own, wasted, probes, doneMs, failed } = await share(await browser.newContext(), {
          pages,
          name,
          second,
        });
        rows.push([`${name}, second tab ${second}`, own, wasted, probes, `${(doneMs / 1000).toFixed(2)} s`, failed]);
        if (name !== faultline.name) continue;
        goals.push(
          { text: `nothing from a second tab ${second} the first has learnt`, isMet: wasted === 0, isCount: true },
          { text: "one probe of both tabs at most", isMet: probes <= 1, isCount: true },
        );
      }
    }
  } finally {
    await browser.close();
  }
  return { id: "tabs", title: "Two tabs, 200 queries each", columns, rows, goals };
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {{ pages: Awaited<ReturnType<typeof bundlePage>>, name: string, second: Second }} plan
 */
async function share(context, { pages, name, second }) {
  const server = await startLimitedServer({ windowMs, pages });
  const open = async () => {
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.waitForFunction(() => "bench" in window);
    return page;
  };
  try {
    const first = await open();
    const early = second === "opened before" ? await open() : undefined;
    const firstEnd = storm(first, name, "first");
    await first.waitForFunction(() =>
      /** @type {{ bench: Tab }} */ (/** @type {unknown} */ (window)).bench.hasLearnt(),
    );
    // News between tabs travels for some milliseconds; what is asked meanwhile is nobody's fault.
    await first.waitForTimeout(500);
    const late = early ?? (await open());
    const ends = await Promise.all([firstEnd, storm(late, name, "second")]);
    const [ofFirst, ofSecond] = [await readSent(first), await readSent(late)];
    const all = [...ofFirst, ...ofSecond];
    if (all.length !== server.served.length) throw new Error(`${name}: the tabs and the server count differently.`);
    const endsAt = server.endsAt();
    return {
      own: ofFirst.length,
      wasted: ofSecond.filter(({ status }) => status === 429).length,
      probes: countRequests(all, endsAt).probes,
      doneMs: Math.max(...ends.map(({ doneAt }) => doneAt)) - endsAt,
      failed: ends.reduce((sum, { failed }) => sum + failed, 0),
    };
  } finally {
    await context.close();
    await server.close();
  }
}

/** @param {import("playwright-core").Page} page @param {string} name @param {string} tab */
function storm(page, name, tab) {
  return page.evaluate(
    (given) => {
      const { bench } = /** @type {{ bench: Tab }} */ (/** @type {unknown} */ (window));
      return bench.storm(given.name, given.tab, given.queries);
    },
    { name, tab, queries },
  );
}

/** @param {import("playwright-core").Page} page */
function readSent(page) {
  return page.evaluate(() => /** @type {{ bench: Tab }} */ (/** @type {unknown} */ (window)).bench.log.sent);
}
