import { expect, test } from "./desk.ts";
import { stepUntil, stopClock } from "./waits.ts";

test("a 429 counts down, holds its button and says why, and loads by itself at the deadline", async ({
  desk,
  page,
}) => {
  await page.clock.install();
  await desk.answer("versioner/list-versions", { example: "versioner-429", times: "now", count: 1 });
  // Nothing of the minute passes but by the test.
  await stopClock(page);
  await desk.open("versions");
  const title = page.getByRole("heading", { name: /^You can try again in / });
  await stepUntil(page, 10, () => expect(title).toBeVisible({ timeout: 200 }));
  const panel = await desk.onlySurface(/^You can try again in /);
  const timer = panel.getByRole("timer");
  const retry = panel.getByRole("button", { name: "Retry now" });

  await page.clock.fastForward("00:20");
  await expect(timer).toHaveAccessibleName(/^(3\d|40) seconds$/);
  await expect(retry).toHaveAttribute("aria-disabled", "true");
  await retry.focus();
  await page.keyboard.press("Enter");
  const spoken = page.getByRole("status").filter({ hasText: /^You can try again in (3\d|40) seconds$/ });
  await stepUntil(page, 50, () => expect(spoken).toHaveCount(1, { timeout: 200 }));
  expect(desk.count("GET /versioner/versions")).toBe(1);

  await page.clock.fastForward("00:41");
  await page.clock.resume();
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect(desk.count("GET /versioner/versions")).toBe(2);
  await expect(page.locator('[data-fl="panel"]')).toHaveCount(0);
});

test("a limit that is used up in earnest lets the list through when its window ends", async ({ desk, page }) => {
  await desk.control("limits", { api: "versioner", limit: 5, windowMs: 240_000 });
  await desk.control("limits", { api: "versioner", exhaust: true });
  await page.clock.install();
  await desk.open("versions");
  const panel = await desk.onlySurface(/^You can try again in /);
  await expect(panel).toContainText(/All 5 requests are used\. Resets at \d\d:\d\d\./);

  await desk.control("clock", { advanceMs: 241_000 });
  await page.clock.fastForward("04:01");
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
});

test("a wait that is called off makes no further request until the person asks", async ({ desk, page }) => {
  await page.clock.install();
  await desk.answer("resource/list-users", { example: "resource-503", count: 1 });
  await desk.open("users");
  const panel = await desk.onlySurface(/^You can try again in \d+ seconds$/);
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.getByRole("button", { name: "Cancel" })).toHaveCount(0);
  await page.clock.fastForward("00:31");
  const retry = page.getByRole("button", { name: /^(Retry now|Try again)$/ });
  await expect(retry).toBeEnabled();
  expect(desk.count("GET /resource/users")).toBe(1);
  await retry.click();
  await expect(page.getByRole("table", { name: "Users" })).toBeVisible();
});

test("a 503 that names no time is asked again a little later, and the list comes", async ({ desk, page }) => {
  await page.clock.install();
  await desk.answer("versioner/list-versions", { example: "versioner-503", count: 2 });
  await desk.open("versions");
  await desk.onlySurface("Sorry, we can't load the versions for now");
  await desk.skipUntil((soon) => expect(page.getByRole("table", { name: "Versions" })).toBeVisible(soon));
  expect(desk.count("GET /versioner/versions")).toBe(3);
});

test("a write that failed on the server is not repeated by itself", async ({ desk, page }) => {
  await page.clock.install();
  await desk.open("users");
  await page.getByRole("button", { name: "Process the orders" }).click();
  const panel = await desk.onlySurface("Sorry, we could not process the orders");
  await page.clock.fastForward("05:00");
  expect(desk.count("POST /resource/data/process")).toBe(1);

  await panel.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => desk.count("POST /resource/data/process")).toBe(2);
  await desk.onlySurface("Sorry, we could not process the orders");
});

test("a reply that breaks off midway is a lost connection: a read goes out again by itself, and what was typed stays", async ({
  desk,
  page,
}) => {
  await desk.answer("resource/list-users", { fault: "cut-midway", count: 1 });
  await desk.open("users");
  await page.getByRole("form", { name: "New user" }).getByLabel("Name").fill("Bea Lind");
  await expect(page.getByRole("table", { name: "Users" })).toBeVisible();
  expect(desk.count("GET /resource/users")).toBe(2);
  await expect(page.getByRole("form", { name: "New user" }).getByLabel("Name")).toHaveValue("Bea Lind");
});

test("no answer within the app's own limit is a timeout, and says so", async ({ desk, page }) => {
  await desk.answer("sensei/list-migrations", { fault: "slow" });
  await page.clock.install();
  await desk.open("migrations");
  await expect.poll(() => desk.count("GET /sensei/v1/migrations")).toBe(1);
  await expect(async () => {
    await page.clock.fastForward("00:09");
    await expect(page.getByRole("heading", { name: "Could not load the migrations" })).toBeVisible({ timeout: 300 });
  }).toPass();
  const panel = await desk.onlySurface("Could not load the migrations");
  await expect(panel).toContainText("The service did not answer in time.");
});
