import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

test("a refresh that fails keeps the data, under one line that says from when it is", async ({ desk, page }) => {
  await page.clock.install();
  await desk.open("migrations");
  const table = page.getByRole("table", { name: "Migrations" });
  await expect(table).toBeVisible();
  await desk.answer("sensei/list-migrations", { fault: "gateway-down" });
  await page.clock.fastForward("00:06");
  const line = await desk.onlySurface(/^As of /);
  await expect(line).toHaveRole("group");
  await expect(table).toBeVisible();
  await expect(page.locator('[data-fl="panel"]')).toHaveCount(1);
  await expect(desk.toasts).toHaveCount(0);

  await desk.control("answers", undefined, "DELETE");
  await desk.skipUntil((soon) => expect(line).toHaveCount(0, soon));
  await expect(table).toBeVisible();
});

test("without a connection the data stays, the page says that it goes on by itself, and it does", async ({
  desk,
  page,
  context,
}) => {
  await page.clock.install();
  await desk.open("migrations");
  const table = page.getByRole("table", { name: "Migrations" });
  await expect(table).toBeVisible();
  const before = desk.count("GET /sensei/v1/migrations");
  await desk.answer("sensei/list-migrations", { fault: "cut" });
  await page.clock.fastForward("00:06");
  await desk.onlySurface(/^As of /);
  await context.setOffline(true);
  await expect(page.getByText("We try again when your connection is back.")).toBeVisible();
  await expect(table).toBeVisible();

  await desk.control("answers", undefined, "DELETE");
  await context.setOffline(false);
  await expect(page.getByText("We try again when your connection is back.")).toHaveCount(0);
  await page.clock.fastForward("00:31");
  await expect(page.getByRole("heading", { name: /^As of / })).toHaveCount(0);
  expect(desk.count("GET /sensei/v1/migrations")).toBeGreaterThan(before);
});

test("a gateway's page of HTML is never shown, only what it means", async ({ desk, page }) => {
  await page.clock.install();
  await desk.answer("resource/*", { fault: "gateway-down" });
  await desk.open("users");
  const panel = await desk.onlySurface("Sorry, we could not load parts of this page");
  await expect(panel).toContainText("A service that we depend on did not answer well.");
  expect(await page.getByRole("main").innerText()).not.toMatch(/edge-proxy|Bad Gateway|<h/);
});

test("a write whose connection was cut is not sent again: nobody knows whether it arrived", async ({ desk, page }) => {
  await page.clock.install();
  await desk.open("versions");
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  await desk.answer("versioner/create-version", { fault: "cut" });
  await page.getByRole("button", { name: "Register version" }).click();
  const panel = await desk.onlySurface("We don't know if we managed to register the version");
  await expect(panel).toContainText("The connection broke off. Check before you send it again.");
  await page.clock.fastForward("05:00");
  expect(desk.count("POST /versioner/versions")).toBe(1);
});

test("a write under an Idempotency-Key is repeated under the same key", async ({ desk, page }) => {
  await page.clock.install();
  await desk.open("users");
  const keys: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/resource/users"))
      keys.push(request.headers()["idempotency-key"]);
  });
  // Cut here and not by the server: on a connection that was open already Chromium itself would send it again, unseen.
  await page.route("**/resource/users", (route) => route.abort("connectionreset"), { times: 1 });
  const form = page.getByRole("form", { name: "New user" });
  await form.getByLabel("Name").fill("Kim Adler");
  await form.getByLabel("Email").fill("kim.adler@example.com");
  await form.getByRole("button", { name: "Create user" }).click();
  await desk.skipUntil((soon) =>
    expect(page.getByRole("heading", { name: "Kim Adler was created" })).toBeVisible(soon),
  );
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBeTruthy();
  expect(keys[1]).toBe(keys[0]);
});

test("a change without a connection is told to be unsent, and goes out by itself under its key when it is back", async ({
  desk,
  page,
  context,
}) => {
  await desk.open("users");
  const form = page.getByRole("form", { name: "New user" });
  await form.getByLabel("Name").fill("Kim Adler");
  await form.getByLabel("Email").fill("kim.adler@example.com");
  await context.setOffline(true);
  await form.getByRole("button", { name: "Create user" }).click();
  const panel = page.locator('[data-fl="panel"]', { hasText: "This has not been sent yet." });
  await expect(panel.getByRole("heading")).toHaveText("You're offline");
  await expect(panel).toContainText("It goes out by itself when your connection is back.");
  await expect(panel.getByRole("button", { name: "Cancel" })).toBeEnabled();
  await expect(page.getByRole("main")).not.toContainText(/don't know|check before/i);

  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Kim Adler was created" })).toBeVisible();
});

test("a change without a connection that may not be repeated is left to the person", async ({
  desk,
  page,
  context,
}) => {
  await desk.open("versions");
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Register version" }).click();
  const panel = page.getByRole("region", { name: "Could not register the version" });
  await expect(panel).toContainText("There was no connection, so this has not been sent.");
  await context.setOffline(false);
  await expect(panel).toContainText("You can send it when your connection is back.");
  const before = desk.count("POST /versioner/versions");
  await panel.getByRole("button", { name: "Send now" }).click();
  await expect(panel).not.toContainText("There was no connection");
  expect(desk.count("POST /versioner/versions") - before).toBe(1);
});

test("a copy that has not changed is not sent again, and stays on the screen", async ({ desk, page }) => {
  await desk.open("replies/resource-304");
  const data = desk.state.getByRole("region", { name: "Data" });
  await expect(data).toContainText("Ada Okafor");
  const answered = page.waitForResponse((response) => response.status() === 304);
  await desk.state.getByRole("button", { name: "Load again if it changed" }).click();
  await answered;
  await expect(desk.state.getByRole("status")).toHaveText("Nothing has changed: the data stays.");
  await expect(data).toContainText("Ada Okafor");
});

const api = process.env["E2E_API"] ?? "";

/** Lets the API leave out `Access-Control-Expose-Headers`. */
async function hideHeaders(page: Page): Promise<void> {
  await page.route(`${api}/**`, async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("expose", "none");
    await route.continue({ url: url.href });
  });
}

test("an API of another origin that exposes its headers is read like one beside the page", async ({ desk }) => {
  await desk.open("replies/versioner-429", { api });
  const panel = await desk.onlySurface(/^You can try again in /);
  await expect(panel).toContainText(/All 1,000 requests are used\./);
  await expect(panel.getByRole("timer")).toHaveAccessibleName(/^(1 minute|\d\d seconds)$/);
});

test("an API of another origin that hides its headers holds nobody for a time that nobody can read", async ({
  desk,
  page,
}) => {
  await page.clock.install();
  await hideHeaders(page);
  await desk.open("replies/resource-429", { api });
  const title = "Could not load users yet";
  await expect(desk.state.getByRole("button", { name: "Retry now" })).toBeEnabled();
  // Until nothing goes out by itself any more: while an attempt is planned the title is the same.
  await desk.skipUntil((soon) =>
    expect(desk.state.getByRole("button", { name: "Try again", exact: true })).toBeVisible(soon),
  );
  const panel = await desk.onlySurface(title);
  await expect(panel.getByRole("timer")).toHaveCount(0);
  await expect(panel).not.toContainText("requests are used");
  await expect(panel.getByRole("button", { name: "Try again" })).toBeEnabled();
});

test("where the headers are hidden, the Resource API's request id still crosses in the body", async ({
  desk,
  page,
}) => {
  await hideHeaders(page);
  await desk.open("replies/resource-500", { api });
  const panel = await desk.onlySurface("Sorry, we could not process the orders");
  await expect(panel.getByText("Request req_9f8e7d", { exact: true })).toBeVisible();
});
