import { api, askedOf, closeQuota, expect, holdRequests, pass, shownSeconds, test } from "./waits.ts";

const waiting = /^You can try again in /;
const many = /^[2-9] parts$/;

test("a page of the same API that is opened during a wait sends nothing and shows one countdown for all", async ({
  desk,
  page,
}) => {
  await closeQuota(desk, "versioner", 250);
  await desk.open("versions", { api });
  await desk.onlySurface(waiting);
  expect(askedOf(desk, "versioner")).toBe(1);

  await desk.goTo("releases");
  await expect(page.getByText(many)).toBeVisible();
  await expect(page.getByRole("main").getByRole("timer")).toHaveCount(1);
  expect(askedOf(desk, "versioner")).toBe(1);
  await desk.expectAccessible("main");
  // The other APIs have limits of their own.
  expect(askedOf(desk, "deployforge")).toBeGreaterThan(0);
  expect(askedOf(desk, "resource")).toBeGreaterThan(0);
});

test("at the deadline one request goes ahead, and the rest follow when it has passed", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 250);
  await desk.open("versions", { api });
  await desk.onlySurface(waiting);
  await desk.goTo("releases");
  await expect(page.getByText(many)).toBeVisible();
  const hold = await holdRequests(page, "versioner");

  await pass(desk, 251);
  await expect.poll(() => hold.count).toBe(1);
  await page.clock.fastForward("00:05");
  expect(hold.count).toBe(1);

  hold.release();
  await expect(page.getByRole("table", { name: "Releases" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("timer")).toHaveCount(0);
});

test("when the one that goes ahead fails, its new deadline holds for all", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 250);
  await desk.open("versions", { api });
  await desk.onlySurface(waiting);
  await desk.goTo("releases");
  const timers = page.getByRole("main").getByRole("timer");
  await expect(page.getByText(many)).toBeVisible();

  // Only the page's time passes: for the server the limit still holds.
  await page.clock.fastForward("04:11");
  await expect.poll(() => askedOf(desk, "versioner")).toBe(2);
  await expect(page.getByText(many)).toBeVisible();
  await expect(timers).toHaveCount(1);
  expect(askedOf(desk, "versioner")).toBe(2);
});

test("a write that meets a closed gate is not sent, and goes out once when it opens", async ({ desk, page }) => {
  await desk.open("users", { api });
  await expect(page.getByRole("table", { name: "Users" })).toBeVisible();
  await closeQuota(desk, "resource", 240);
  await page.getByRole("link", { name: "Ana Ruiz" }).click();
  await expect(page.getByRole("main").getByRole("timer").first()).toBeVisible();

  const form = page.getByRole("form", { name: "New user" });
  await form.getByLabel("Name").fill("Kim Adler");
  await form.getByLabel("Email").fill("kim.adler@example.com");
  await form.getByRole("button", { name: "Create user" }).click();
  await expect(form.getByRole("timer")).toBeVisible();
  expect(desk.count("POST /resource/users")).toBe(0);

  await pass(desk, 241);
  await expect(page.getByRole("heading", { name: "Kim Adler was created" })).toBeVisible();
  expect(desk.count("POST /resource/users")).toBe(1);
});

test("a second tab learns of the limit, sends nothing, and both recover with one request ahead", async ({
  desk,
  page,
}) => {
  const other = await desk.beside();
  await other.open("migrations", { api });
  await closeQuota(desk, "versioner", 250);
  await desk.open("versions", { api });
  const panel = await desk.onlySurface(waiting);

  await other.goTo("versions");
  const otherPanel = await other.onlySurface(waiting);
  // Two figures are not read at one moment, so once is enough; what counts another time never agrees.
  const apart = async () => Math.abs((await shownSeconds(panel)) - (await shownSeconds(otherPanel)));
  await expect.poll(apart).toBeLessThanOrEqual(1);
  expect([askedOf(desk, "versioner"), askedOf(other, "versioner")]).toEqual([1, 0]);

  const hold = await holdRequests(page, "versioner");
  await pass(desk, 251);
  await expect.poll(() => hold.count).toBe(1);
  await page.clock.fastForward("00:05");
  expect(hold.count).toBe(1);
  hold.release();
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  await expect(other.page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect([askedOf(desk, "versioner"), askedOf(other, "versioner")]).toEqual([2, 1]);
});

test("a tab that is opened during a wait shows what is left of it and sends nothing", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 250);
  await desk.open("versions", { api });
  const before = await shownSeconds(await desk.onlySurface(waiting));
  await page.clock.fastForward("00:15");

  const other = await desk.beside();
  await other.open("versions", { api });
  const left = await shownSeconds(await other.onlySurface(waiting));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(before - 15);
  expect(askedOf(other, "versioner")).toBe(0);
});
