import { chromium } from "playwright-core";
import { launchOptions } from "../../scripts/browser.mjs";

/** The version of the browser that the benchmarks run in. */
export async function browserVersion() {
  const browser = await chromium.launch(await launchOptions());
  await browser.close();
  return browser.version();
}
