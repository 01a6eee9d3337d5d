import type { Page } from "@playwright/test";
import { api, closeQuota, expect, test } from "./waits.ts";

const isList = (url: string) => new URL(url).pathname === "/resource/users";

/** Lets the API leave out `Access-Control-Expose-Headers`. */
async function hideHeaders(page: Page): Promise<void> {
  await page.route(`${api}/**`, async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("expose", "none");
    await route.continue({ url: url.href });
  });
}

test("a list that is loaded again is asked for by its ETag, and a 304 keeps it on the screen", async ({
  desk,
  page,
}) => {
  const first = page.waitForResponse((response) => isList(response.url()) && response.status() === 200);
  await desk.open("users", { api });
  const table = page.getByRole("table", { name: "Users" });
  await expect(table).toBeVisible();
  const etag = await (await first).headerValue("etag");
  expect(etag).toBeTruthy();

  const again = page.waitForResponse((response) => isList(response.url()) && response.status() === 304);
  await desk.goTo("versions");
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  await desk.goTo("users");
  expect((await again).request().headers()["if-none-match"]).toBe(etag);
  await expect(table.getByRole("link", { name: "Ana Ruiz" })).toBeVisible();
  await expect(page.locator('[data-fl="panel"]').filter({ hasText: /users/i })).toHaveCount(0);
});

test("a list that has changed since comes anew", async ({ desk, page }) => {
  await desk.open("users/user_123", { api });
  const link = page.getByRole("table", { name: "Users" }).getByRole("link", { name: "Ana Ruiz Soler" });
  const form = page.getByRole("form", { name: /^Edit / });
  await form.getByLabel("Name").fill("Ana Ruiz Soler");
  await form.getByRole("button", { name: "Save user" }).click();
  await expect(link).toBeVisible();
});

test("one user that has not changed is not sent again, and the page says so", async ({ desk, page }) => {
  await desk.open("users/user_123", { api });
  await expect(page.getByRole("form", { name: "Edit Ana Ruiz" })).toBeVisible();
  const again = page.waitForResponse((response) => response.url().endsWith("/user_123") && response.status() === 304);
  await page.getByRole("button", { name: "Load again" }).click();
  await again;
  await expect(page.getByRole("status").filter({ hasText: "Nothing has changed." })).toBeVisible();
  await expect(page.getByRole("form", { name: "Edit Ana Ruiz" })).toBeVisible();
});

test("where the ETag is hidden, nothing is asked for by halves", async ({ desk, page }) => {
  await hideHeaders(page);
  await desk.open("users", { api });
  const table = page.getByRole("table", { name: "Users" });
  await expect(table).toBeVisible();
  await desk.goTo("versions");
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  const again = page.waitForRequest((request) => isList(request.url()) && request.method() === "GET");
  await desk.goTo("users");
  expect((await again).headers()["if-none-match"]).toBeUndefined();
  await expect(table).toBeVisible();
});

test("B46 where the wait is hidden, a limit is shown without a number that nobody knows", async ({ desk, page }) => {
  await hideHeaders(page);
  await closeQuota(desk, "resource", 250);
  await desk.open("users", { api });
  const panel = await desk.onlySurface("Could not load parts of this page yet");
  await expect(page.getByRole("heading", { name: /^You can try again/ })).toHaveCount(0);
  await expect(panel.getByRole("button", { name: /^(Retry now|Try again)$/ })).toBeEnabled();
  await desk.skipUntil((soon) => expect(panel.getByRole("button", { name: "Try again" })).toBeVisible(soon));
  await expect(panel.getByRole("timer")).toHaveCount(0);
});
