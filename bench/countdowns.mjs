// A thousand countdowns on one page of a real browser: one shared timer against one timer each.
import { chromium } from "playwright-core";
import { launchOptions } from "../scripts/browser.mjs";
import { bundlePage } from "./lib/bundlePage.mjs";
import { startLimitedServer } from "./lib/limitedServer.mjs";
import { watchPage } from "./lib/watchPage.mjs";

const count = 1000;
const seconds = 10;
const columns = [
  "",
  "timers alive",
  "commits a second",
  "long tasks",
  "main thread, ms a second",
  "ratio",
  "figures behind",
];
const ways = /** @type {const} */ ([
  ["shared", "`useCountdown`"],
  ["interval", "`setInterval` + `useState` each"],
  ["careful", "the same in step with its own deadline"],
]);

/**
 * @typedef {{ timers: Set<unknown>, commits: number, longTasks: number }} Watched
 * @typedef {{ show(way: "shared" | "interval" | "careful", count: number): void, behind(): number }} Countdowns
 */

/** @returns {Promise<import("./lib/report.mjs").Report>} */
export async function measureCountdowns() {
  const server = await startLimitedServer({ windowMs: 0, pages: await bundlePage("bench/pages/countdowns.mjs") });
  const browser = await chromium.launch(await launchOptions());
  try {
    const rows = [];
    let least = 0;
    let goals = /** @type {import("./lib/report.mjs").Goal[]} */ ([]);
    for (const [way, name] of ways) {
      const { timers, commits, longTasks, taskMs, behind } = await watch(await browser.newPage(), server.origin, way);
      least ||= taskMs;
      const ratio = `${(taskMs / least).toFixed(2)}x`;
      rows.push([name, timers, commits.toFixed(1), longTasks, taskMs.toFixed(1), ratio, `${behind.toFixed(0)} %`]);
      if (way !== "shared") continue;
      goals = [
        { text: "one timer for all countdowns", isMet: timers === 1, isCount: true },
        { text: "no long task", isMet: longTasks === 0, isCount: false },
      ];
    }
    return { id: "countdowns", title: `${count} countdowns in Chromium, ${seconds} seconds`, columns, rows, goals };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {import("playwright-core").Page} page @param {string} origin @param {"shared" | "interval" | "careful"} way */
async function watch(page, origin, way) {
  await page.addInitScript(watchPage);
  await page.goto(origin);
  await page.waitForFunction(() => "bench" in window);
  const browser = await page.context().newCDPSession(page);
  await browser.send("Performance.enable");
  await page.evaluate(
    (given) =>
      /** @type {{ bench: Countdowns }} */ (/** @type {unknown} */ (window)).bench.show(given.way, given.count),
    { way, count },
  );
  // Mounting is not what is measured.
  await page.waitForTimeout(1500);
  const before = await read();
  let behind = 0;
  for (let sample = 0; sample < seconds; sample++) {
    // At other parts of the second each time.
    await page.waitForTimeout(970);
    behind += await page.evaluate(() =>
      /** @type {{ bench: Countdowns }} */ (/** @type {unknown} */ (window)).bench.behind(),
    );
  }
  const after = await read();
  await page.close();
  // As long as it really took.
  const tookSeconds = after.Timestamp - before.Timestamp;
  return {
    timers: after.timers,
    commits: (after.commits - before.commits) / tookSeconds,
    longTasks: after.longTasks - before.longTasks,
    taskMs: ((after.TaskDuration - before.TaskDuration) * 1000) / tookSeconds,
    behind: (behind * 100) / (count * seconds),
  };

  async function read() {
    const { metrics } = await browser.send("Performance.getMetrics");
    const value = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    const seen = await page.evaluate(() => {
      const { watched } = /** @type {{ watched: Watched }} */ (/** @type {unknown} */ (window));
      return { timers: watched.timers.size, commits: watched.commits, longTasks: watched.longTasks };
    });
    return { ...seen, Timestamp: value("Timestamp"), TaskDuration: value("TaskDuration") };
  }
}
