import {
  api,
  askedOf,
  closeQuota,
  expect,
  holdRequests,
  pass,
  setVisibility,
  shownSeconds,
  stepUntil,
  stopClock,
  test,
} from "./waits.ts";

const list = "GET /versioner/versions";
const waiting = /^You can try again in /;

test("a limit on another origin counts down on the screen and loads by itself at its end", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 240);
  await desk.open("versions", { api });
  const panel = await desk.onlySurface(waiting);
  const before = await shownSeconds(panel);
  expect(before).toBeGreaterThan(0);
  await page.clock.fastForward("00:10");
  await expect.poll(() => shownSeconds(panel)).toBeLessThanOrEqual(before - 10);
  expect(desk.count(list)).toBe(1);

  await pass(desk, 241);
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect(desk.count(list)).toBe(2);
});

test("a hidden tab asks for nothing at the deadline, and asks once when it is seen again", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 240);
  await desk.open("versions", { api });
  await desk.onlySurface(waiting);
  await setVisibility(page, "hidden");
  await pass(desk, 241);
  await expect(page.getByText("We try again when this page is in view.")).toBeVisible();
  expect(askedOf(desk, "versioner")).toBe(1);

  await setVisibility(page, "visible");
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect(askedOf(desk, "versioner")).toBe(2);
});

test("a tab that comes back in the middle of a wait shows what is left of it", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 250);
  await desk.open("versions", { api });
  const panel = await desk.onlySurface(waiting);
  const before = await shownSeconds(panel);
  await setVisibility(page, "hidden");
  await page.clock.fastForward("00:20");
  await setVisibility(page, "visible");
  await expect.poll(() => shownSeconds(panel)).toBeLessThanOrEqual(before - 20);
  expect(askedOf(desk, "versioner")).toBe(1);
});

test("without a connection nothing goes out at the deadline, and once it is back one request does", async ({
  desk,
  page,
  context,
}) => {
  await closeQuota(desk, "versioner", 240);
  await desk.open("versions", { api });
  await desk.onlySurface(waiting);
  await context.setOffline(true);
  await pass(desk, 241);
  const panel = await desk.onlySurface("You're offline");
  await expect(panel).toContainText("We try again when your connection is back.");
  expect(askedOf(desk, "versioner")).toBe(1);

  await context.setOffline(false);
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect(askedOf(desk, "versioner")).toBe(2);
});

test("a connection that goes while nothing is on its way is said once, and its return takes that back", async ({
  desk,
  page,
  context,
}) => {
  await desk.open("versions", { api });
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  await context.setOffline(true);
  const strip = await desk.onlySurface("You're offline");
  await expect(strip).toContainText(/Showing data from .*\d\d:\d\d\. We try again when your connection is back\./);
  await context.setOffline(false);
  await expect(strip).toHaveCount(0);
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
});

test("a reload in the middle of a wait goes on counting where it was, and sends nothing", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 250);
  await desk.open("versions", { api });
  const before = await shownSeconds(await desk.onlySurface(waiting));
  await page.clock.fastForward("00:15");
  await page.reload();
  const panel = await desk.onlySurface(waiting);
  const after = await shownSeconds(panel);
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThanOrEqual(before - 15);
  expect(askedOf(desk, "versioner")).toBe(1);

  await pass(desk, 251);
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect(askedOf(desk, "versioner")).toBe(2);
});

test("Retry now asks at once during our own backoff, though there is no data yet", async ({ desk, page }) => {
  await desk.answer("versioner/list-versions", { fault: "gateway-down", count: 1 });
  // The longest backoff, on a clock that moves in small steps from the failure on: it does not end by itself.
  await page.addInitScript(() => {
    Math.random = () => 0.999;
  });
  await stopClock(page);
  const hold = await holdRequests(page, "versioner");
  await desk.open("versions", { api });
  await stepUntil(page, 100, () =>
    expect(page.getByRole("region", { name: "Versions" })).toBeVisible({ timeout: 200 }),
  );
  hold.release();
  const retry = page.getByRole("button", { name: "Retry now" });
  await stepUntil(page, 10, () => expect(retry).toBeVisible({ timeout: 200 }));
  expect(desk.count(list)).toBe(1);

  await retry.click();
  await expect.poll(() => desk.count(list)).toBe(2);
  const table = page.getByRole("table", { name: "Versions" });
  await stepUntil(page, 10, () => expect(table).toBeVisible({ timeout: 200 }));
  expect(desk.count(list)).toBe(2);
});

test("Retry now is held while the server's own wait runs, and says why", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 240);
  await desk.open("versions", { api });
  const panel = await desk.onlySurface(waiting);
  const retry = panel.getByRole("button", { name: "Retry now" });
  await expect(retry).toHaveAttribute("aria-disabled", "true");
  await retry.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: waiting })).toHaveCount(1);
  expect(askedOf(desk, "versioner")).toBe(1);
});

test("a forced retry goes out in the middle of the server's wait", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 240);
  await desk.open("versions", { api });
  await desk.onlySurface(waiting);
  await desk.control("limits", { api: "versioner", limit: 60 });
  await page.getByRole("button", { name: "Ask anyway" }).click();
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect(askedOf(desk, "versioner")).toBe(2);
});

test("after Cancel nothing goes out by itself, and the button asks at once", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 250);
  await desk.open("versions", { api });
  const panel = await desk.onlySurface(waiting);
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.getByRole("button", { name: "Cancel" })).toHaveCount(0);
  await desk.control("limits", { api: "versioner", limit: 60 });
  await page.clock.fastForward("00:10");
  expect(askedOf(desk, "versioner")).toBe(1);

  await page.getByRole("button", { name: /^(Retry now|Try again)$/ }).click();
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect(askedOf(desk, "versioner")).toBe(2);
});

test("a wait that was called off stays called off when its time has come", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 240);
  await desk.open("versions", { api });
  const panel = await desk.onlySurface(waiting);
  await panel.getByRole("button", { name: "Cancel" }).click();
  await pass(desk, 241);
  await expect(page.getByRole("button", { name: /^(Retry now|Try again)$/ })).toBeEnabled();
  expect(askedOf(desk, "versioner")).toBe(1);
});

test("a machine whose clock is set ahead neither ends a wait nor shortens what is shown", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 250);
  await desk.open("versions", { api });
  const panel = await desk.onlySurface(waiting);
  await page.clock.setSystemTime(Date.now() + 3_600_000);
  // Some of the page's own seconds, in which a wait that went by the wall would be over.
  await page.clock.runFor(3000);
  expect(await shownSeconds(panel)).toBeGreaterThan(100);
  expect(askedOf(desk, "versioner")).toBe(1);
});

test("a wait of more than five minutes is left to the person, whose button asks at once", async ({ desk, page }) => {
  await closeQuota(desk, "versioner", 1200);
  await desk.open("versions", { api });
  const panel = await desk.onlySurface(/^You can try again at \d\d:\d\d/);
  await expect(panel.getByRole("button", { name: "Cancel" })).toHaveCount(0);
  expect(askedOf(desk, "versioner")).toBe(1);
  await desk.control("limits", { api: "versioner", limit: 60 });
  await panel.getByRole("button", { name: /^(Retry now|Try again)$/ }).click();
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect(askedOf(desk, "versioner")).toBe(2);
});

test("where storage, channels and locks are missing or refuse, one tab waits and recovers all the same", async ({
  desk,
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("Not allowed here", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
    Object.defineProperty(window, "BroadcastChannel", { value: refuse });
    Object.defineProperty(navigator, "locks", { value: { request: refuse } });
  });
  await closeQuota(desk, "versioner", 240);
  await desk.open("versions", { api });
  await desk.onlySurface(waiting);
  await pass(desk, 241);
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  expect(askedOf(desk, "versioner")).toBe(2);
});
