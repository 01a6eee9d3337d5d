import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

const pages = ["releases", "deployments", "versions", "users", "migrations", "your-api", "replies/versioner-423"];

for (const name of pages) {
  test(`${name} has no axe violation, light and dark`, async ({ desk, page }) => {
    await desk.control("freeze", { open: true });
    await desk.open(name);
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expect(page.locator('[data-fl="skeleton"]')).toHaveCount(0);
    await desk.expectAccessible();
    await page.emulateMedia({ colorScheme: "dark" });
    await desk.expectAccessible();
  });

  test(`${name} fits 320 px, with nothing to scroll sideways`, async ({ desk, page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await desk.control("freeze", { open: true });
    await desk.open(name);
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expect(page.locator('[data-fl="skeleton"]')).toHaveCount(0);
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
}

for (const id of ["versioner-429", "versioner-428", "versioner-409", "sensei-413", "sensei-202", "resource-403"]) {
  test(`${id} fits 320 px, with nothing to scroll sideways`, async ({ desk, page }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await desk.open(`replies/${id}`);
    const panel = desk.state.locator('[data-fl="panel"]');
    await expect(panel).toBeVisible();
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });
}

for (const id of ["versioner-423", "versioner-428", "versioner-429", "sensei-202"]) {
  test(`${id} in Arabic runs from right to left, to the edge of 320 px and without an English word of ours`, async ({
    desk,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 720 });
    await desk.open(`replies/${id}`);
    const panel = desk.state.locator('[data-fl="panel"]');
    await expect(panel).toBeVisible();
    await page.getByRole("combobox", { name: "Language" }).selectOption("ar");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(panel.getByRole("heading")).toHaveText(/\p{Script=Arabic}/u);
    expect(await panel.innerText()).not.toMatch(/\b(You|can|until|Retry|Cancel|Request|Open|seat|Set in|Now)\b/);
    await expect.poll(() => page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);

    const [mark, title] = [panel.locator('[data-fl="mark"]').first(), panel.getByRole("heading")];
    const [markBox, titleBox] = [await mark.boundingBox(), await title.boundingBox()];
    expect(markBox?.x).toBeGreaterThan(titleBox?.x ?? Number.POSITIVE_INFINITY);
    await desk.expectAccessible('[data-testid="state"]');
  });
}

test("by keyboard alone a countdown is reached, explains itself, and keeps the focus when it ends", async ({
  desk,
  page,
}) => {
  await page.clock.install();
  await desk.answer("versioner/list-versions", { example: "versioner-429", times: "now", count: 2 });
  await desk.open("versions");
  await desk.onlySurface(/^You can try again in /);
  const retry = page.getByRole("button", { name: "Retry now" });
  await tabTo(page, "Retry now");
  await expect(retry).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");

  await page.clock.fastForward("01:01");
  await expect.poll(() => desk.count("GET /versioner/versions")).toBe(2);
  await expect(page.getByRole("timer")).toBeVisible();
  await expect(retry).toBeFocused();
  await page.clock.fastForward("01:01");
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  await expect(page.locator("body")).not.toBeFocused();
});

test("by keyboard alone the drawer opens, closes with Escape, and gives the focus back", async ({ desk, page }) => {
  await desk.open("versions");
  await tabTo(page, "Demo controls");
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Demo controls" });
  await expect(drawer).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(page.getByRole("button", { name: "Demo controls" })).toBeFocused();
});

test("by keyboard alone the schedule opens as a dialog, closes with Escape, and gives the focus back", async ({
  desk,
  page,
}) => {
  await desk.control("freeze", { open: true });
  await desk.open("releases");
  const opener = page.getByRole("button", { name: "View schedule" });
  await opener.focus();
  await page.keyboard.press("Space");
  const dialog = page.getByRole("dialog", { name: "Schedule" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText("friday_freeze")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("the first stop of the keyboard leads to the content", async ({ desk, page }) => {
  await desk.open("users");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("with motion reduced nothing moves", async ({ desk, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await desk.open("replies/sensei-202");
  await desk.onlySurface("Starting the migration");
  // To breathe is not to move: it says that something is going on.
  const moved = await desk.state.evaluate((state) =>
    state
      .getAnimations({ subtree: true })
      .flatMap((one) => (one.effect instanceof KeyframeEffect ? one.effect.getKeyframes() : []))
      .flatMap((frame) => Object.keys(frame)),
  );
  expect(moved).toContain("opacity");
  const still = ["offset", "computedOffset", "easing", "composite", "opacity"];
  expect([...new Set(moved)].filter((property) => !still.includes(property))).toEqual([]);
});

test("with forced colours each state keeps an edge that is really drawn", async ({ desk, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const id of ["versioner-423", "versioner-428", "versioner-429", "deployforge-500"]) {
    await desk.open(`replies/${id}`);
    const panel = desk.state.locator('[data-fl="panel"]');
    await expect(panel).toBeVisible();
    expect(await panel.evaluate((element) => getComputedStyle(element).borderStyle), id).toContain("solid");
    for (const button of await panel.getByRole("button").all()) {
      const edge = await button.evaluate((element) => {
        const { borderTopStyle, textDecorationLine } = getComputedStyle(element);
        return `${borderTopStyle} ${textDecorationLine}`;
      });
      expect(edge, id).toMatch(/solid|underline/);
    }
  }
});

test("in dark the states are dark, in the theme that the desk forces too", async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await desk.open("replies/versioner-423");
  const panel = await desk.onlySurface(/^Production is frozen until /);
  const colour = () => panel.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await colour();
  await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  await expect.poll(colour).not.toBe(light);
});

/** Presses Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole("button", { name, exact: true });
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Forty stops of the keyboard do not lead to "${name}".`);
}
