import type { Locator, Page } from "@playwright/test";
import { test as base, type Desk, expect } from "./desk.ts";

/** The API on an origin of its own, where a browser hides what it is not told to show. */
export const api = process.env["E2E_API"] ?? "";

/** The desk, its switches and its API on another origin. The page's clock is a test's to set ahead. */
export const test = base.extend({
  desk: async ({ desk }, run) => {
    desk.controlAt(api);
    await desk.page.clock.install();
    await run(desk);
  },
});

/** Lets nothing through to an API for that many seconds. */
export function closeQuota(desk: Desk, name: "versioner" | "resource", seconds: number): Promise<void> {
  return desk.control("limits", { api: name, windowMs: seconds * 1000, exhaust: true });
}

/** Lets that much time pass on both sides: for the page as when the lid is closed. */
export async function pass(desk: Desk, seconds: number): Promise<void> {
  await desk.control("clock", { advanceMs: seconds * 1000 });
  await desk.page.clock.fastForward(seconds * 1000);
}

/** Stops the page's clock where it is. */
export async function stopClock(page: Page): Promise<void> {
  // Playwright stops it and then refuses a moment that has passed on the way, as on a slow machine: what stands can be asked again.
  await expect(async () => {
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 100);
  }).toPass();
}

/** Lets a stopped clock go on in steps of so many milliseconds until this holds. */
export async function stepUntil(page: Page, ms: number, holds: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(ms);
    await holds();
  }).toPass({ intervals: [50] });
}

/** The figure that a countdown shows, in seconds. */
export async function shownSeconds(part: Locator): Promise<number> {
  const length = await part.getByRole("timer").first().getAttribute("datetime");
  return Number(/^PT(\d+)S$/.exec(length ?? "")?.[1]);
}

/** How often the page asked this API for anything. */
export function askedOf(desk: Desk, name: string): number {
  return desk.calls.filter((call) => call.split(" ")[1]?.startsWith(`/${name}/`)).length;
}

/** Whether the tab is in front. A headless browser never hides one, so the page is told what a browser tells it. */
export async function setVisibility(page: Page, visibility: "hidden" | "visible"): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    Object.defineProperty(document, "hidden", { configurable: true, get: () => state === "hidden" });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, visibility);
}

/** Holds requests of this API back until they are let through, in the order in which they came. */
export async function holdRequests(page: Page, name: string) {
  const held: (() => void)[] = [];
  let isOpen = false;
  await page.context().route(`${api}/${name}/**`, async (route) => {
    if (!isOpen) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  return {
    /** How many wait. */
    get count() {
      return held.length;
    },
    /** Lets through whatever waits, and all that comes. */
    release() {
      isOpen = true;
      for (const go of held) go();
    },
  };
}

export { expect };
