import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";
import { expectEachShownOnce } from "./shownOnce.ts";

const pages = ["releases", "deployments", "versions", "users", "migrations"];

/** Turns a switch of the drawer as a person does. */
async function turn(page: Page, label: string): Promise<void> {
  await page.getByRole("button", { name: "Demo controls" }).click();
  const drawer = page.getByRole("dialog", { name: "Demo controls" });
  await drawer.getByRole("button", { name: label, exact: true }).click();
  await expect(drawer.getByRole("status")).toHaveText(`Done: ${label}`);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
}

/** The titles of all surfaces on the page: one that stands twice is one failure said twice. */
async function expectNothingTwice(page: Page): Promise<void> {
  const panels = page.locator('[data-fl="panel"]');
  await expect(async () => {
    const names = await panels.evaluateAll((all) =>
      all.map((panel) => panel.querySelector('[data-fl="title"]')?.textContent ?? ""),
    );
    // "As of 12:40" stands above each list that was not refreshed, and says of which.
    const titles = names.filter((name) => !name.startsWith("As of "));
    expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted());
  }).toPass();
  await expectEachShownOnce(page);
}

const switches: readonly (readonly [label: string, page: string, title: string | RegExp])[] = [
  ["Freeze production for two minutes", "releases", /^Production is frozen until /],
  ["Freeze production until tomorrow", "releases", /^Production is frozen until /],
  ["Use up Versioner's requests", "versions", /^As of /],
  ["Close the Resource API for 40 seconds", "users", /^You can try again in /],
  ["Sign out", "versions", /^Sign in to /],
  ["Update DeployForge for 30 seconds", "deployments", /^You can try again in /],
  ["Take Sensei down, end unknown", "migrations", /^As of /],
  ["Break the gateway to the Resource API", "users", "Sorry, we could not load parts of this page"],
  ["Cut the connection to Sensei", "migrations", /^As of /],
];

for (const [label, name, title] of switches) {
  test(`"${label}" shows on ${name} in one place for each failure, and keeps the data`, async ({ desk, page }) => {
    await desk.open(name);
    await expect(page.getByRole("table").first()).toBeVisible();
    await turn(page, label);
    await expect(page.getByRole("heading", { name: title }).first()).toBeVisible();
    await expect(page.getByRole("table").first()).toBeVisible();
    await expectNothingTwice(page);
    await expect(desk.toasts).toHaveCount(0);
  });
}

for (const fault of ["gateway-down", "cut"] as const) {
  test(`with every service failing (${fault}) no page says anything twice, and none is silent`, async ({
    desk,
    page,
  }) => {
    for (const api of ["deployforge", "versioner", "resource", "sensei"]) await desk.answer(`${api}/*`, { fault });
    for (const name of pages) {
      await desk.open(name);
      await expect(page.locator('[data-fl="panel"]').first()).toBeVisible();
      await expectNothingTwice(page);
      await expect(desk.toasts).toHaveCount(0);
    }
  });
}

test("B47 signed out, every page has one prompt and nothing else", async ({ desk, page }) => {
  await desk.control("session", { expired: true });
  for (const name of pages) {
    await desk.open(name);
    await desk.onlySurface(/^Sign in to /);
    await expect(page.locator('[data-fl="panel"]')).toHaveCount(1);
  }
});

test("lifting the freeze takes the banner away", async ({ desk, page }) => {
  await desk.control("freeze", { open: true });
  await desk.open("releases");
  await desk.onlySurface(/^Production is frozen until /);
  await turn(page, "Lift the freeze");
  await expect(page.getByRole("heading", { name: /^Production is frozen/ })).toHaveCount(0);
});

test("what the switches broke is whole again after starting over", async ({ desk, page }) => {
  await desk.answer("sensei/*", { fault: "gateway-down" });
  await desk.open("migrations");
  await desk.onlySurface("Sorry, we could not load the migrations");
  await turn(page, "Start over");
  await page.reload();
  await expect(page.getByRole("table", { name: "Migrations" })).toBeVisible();
});
