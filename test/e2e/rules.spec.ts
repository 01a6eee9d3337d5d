import { type Desk, expect, test } from "./desk.ts";

const deploy = "POST /versioner/deployments";

async function openForm(desk: Desk) {
  const { page } = desk;
  await desk.settle();
  await page.getByRole("button", { name: "New release" }).click();
  return page.getByRole("form", { name: "New release" });
}

test("a freeze says until when, offers nothing to send, and when it lifts waits for the person", async ({
  desk,
  page,
}) => {
  await desk.control("approvals", { required: false });
  await desk.control("freeze", { open: true, startsInMinutes: -58, endsInMinutes: 2 });
  await page.clock.install();
  await desk.open("releases");
  const form = await openForm(desk);
  const refused = page.waitForResponse(
    (response) => response.status() === 423 && response.url().endsWith("/deployments"),
  );
  await form.getByRole("button", { name: "Deploy" }).click();
  await refused;
  await expect(page.getByRole("button", { name: "Dismiss" })).toBeVisible();
  const banner = await desk.onlySurface(/^Production is frozen until .*\d\d:\d\d$/);
  await expect(banner).toContainText(/Weekly deployment freeze, set as friday_freeze\./);
  await expect(banner.getByRole("button", { name: /^Deploy / })).toHaveCount(0);
  expect(desk.count(deploy)).toBe(1);

  await desk.control("freeze", { open: false });
  await desk.control("clock", { advanceMs: 121_000 });
  await page.clock.fastForward("02:01");
  const lifted = page.getByRole("heading", { name: "You can deploy payments-api 4.2.1 now" });
  await expect(lifted).toBeVisible();
  expect(desk.count(deploy)).toBe(1);

  await desk.control("jobs", { next: "succeed" });
  await page.locator('[data-fl="panel"]').filter({ has: lifted }).getByRole("button").first().click();
  await expect(
    page
      .getByRole("main")
      .getByRole("progressbar", { name: /payments-api 4\.2\.1/ })
      .first(),
  ).toBeVisible();
  expect(desk.count(deploy)).toBe(2);
});

test("a release that lacks an approval says who may give it, and goes out once it is given", async ({ desk, page }) => {
  await desk.control("jobs", { next: "succeed" });
  await desk.open("releases");
  const form = await openForm(desk);
  await form.getByRole("button", { name: "Deploy" }).click();
  const title = /^One more approval to deploy payments-api 4\.2\.1$/;
  const prompt = await desk.onlySurface(title);
  await expect(prompt).toContainText("1 of 2 approvals. One seat is still open.");
  await expect(prompt.getByRole("listitem")).toHaveCount(2);

  await desk.control("approvals", { grant: "next" });
  await form.getByRole("button", { name: "Deploy" }).click();
  await expect(page.getByRole("heading", { name: title })).toHaveCount(0);
  await expect(
    page
      .getByRole("main")
      .getByRole("progressbar", { name: /payments-api 4\.2\.1/ })
      .first(),
  ).toBeVisible();
});

test("a form that is refused keeps what was typed, takes the focus to the field, and goes out once it is mended", async ({
  desk,
  page,
}) => {
  await desk.open("deployments");
  await desk.settle();
  const form = page.getByRole("form", { name: "New deployment" });
  await form.getByLabel("Service").fill("ledger");
  await form.getByLabel("Region").fill("us-east-99");
  await form.getByRole("button", { name: "Start deployment" }).click();

  const region = form.getByRole("textbox", { name: "Region" });
  await expect(region).toBeFocused();
  await expect(region).toHaveValue("us-east-99");
  await expect(region).toHaveAttribute("aria-invalid", "true");
  await expect(region).toHaveAccessibleDescription(/'us-east-99' is not a valid AWS region/);
  // The field says it: a summary of one line besides would say it twice.
  await expect(page.getByRole("heading", { name: "There is a problem" })).toHaveCount(0);

  await desk.control("jobs", { next: "succeed" });
  await region.fill("eu-west-1");
  await form.getByRole("button", { name: "Start deployment" }).click();
  await expect(page.getByRole("progressbar", { name: "Deploying ledger 2.0.4" }).first()).toBeVisible();
  await expect(region).not.toHaveAttribute("aria-invalid");
});

test("one field of Sensei's is found by its dotted path", async ({ desk, page }) => {
  await desk.open("migrations");
  await desk.settle();
  const size = page.getByLabel("Rows in a batch");
  await size.fill("0");
  await page.getByRole("button", { name: "Start migration" }).click();
  await expect(size).toBeFocused();
  await expect(size).toHaveAttribute("aria-invalid", "true");
  await expect(size).toHaveAccessibleDescription(/must be at least 1/);
});

test("a file that Sensei cannot read is named, with the kinds that it reads", async ({ desk, page }) => {
  await desk.open("migrations");
  await desk.settle();
  await page
    .getByLabel("Plan", { exact: true })
    .setInputFiles({ name: "plan.csv", mimeType: "text/csv", buffer: Buffer.from("a,b") });
  const panel = await desk.onlySurface("plan.csv can't be used here");
  await expect(panel.getByRole("button", { name: "Choose another file" })).toBeVisible();
});

test("a plan that is too long says what is too large", async ({ desk, page }) => {
  await desk.open("migrations");
  await desk.settle();
  await page.getByRole("button", { name: "Paste a long note" }).click();
  await page.getByRole("button", { name: "Start migration" }).click();
  await desk.onlySurface("The note is too large");
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue(/^All rows of the ledger/);
});

test("a change to something that changed meanwhile is refused, with the way to the latest", async ({ desk, page }) => {
  await desk.open("users/user_123");
  await desk.settle();
  const form = page.getByRole("form", { name: /^Edit / });
  const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
  await form.getByRole("button", { name: "Let a colleague save first" }).click();
  await saved;
  await form.getByLabel("Name").fill("Ada O. Okafor");
  await form.getByRole("button", { name: "Save user" }).click();
  const panel = await desk.onlySurface("Could not save Ana Ruiz");
  await expect(panel).toContainText("Someone has changed this user since you opened it");
  await expect(form.getByLabel("Name")).toHaveValue("Ada O. Okafor");
  await panel.getByRole("button", { name: "Load again" }).click();
  await expect(page.getByRole("status").filter({ hasText: "This is the latest." })).toBeVisible();
});

test("somebody who is signed out gets one prompt, and everything back after signing in", async ({ desk, page }) => {
  await desk.control("session", { expired: true });
  await desk.open("users");
  const prompt = await desk.onlySurface(/^Sign in to /);
  await expect(page.locator('[data-fl="panel"]')).toHaveCount(1);
  await prompt.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("table", { name: "Users" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Orders" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Sign in/ })).toHaveCount(0);
});

test("a key that may only read is told so where it tried to write", async ({ desk, page }) => {
  await desk.open("versions", { key: "sk_viewer" });
  await desk.settle();
  await page.getByRole("button", { name: "Register version" }).click();
  await desk.onlySurface("You can't register the version");
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
});

test("what failed in a row is told by one toast, once however often it happens", async ({ desk, page }) => {
  await desk.open("deployments");
  await desk.settle();
  const remove = page.getByRole("button", { name: "Delete production" });
  await remove.click();
  await expect(desk.toasts.getByRole("heading", { name: "You can't delete production" })).toHaveCount(1);
  await remove.click();
  await expect.poll(() => desk.calls.filter((call) => call.startsWith("DELETE ")).length).toBe(2);
  await expect(desk.toasts.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "You can't delete production" })).toHaveCount(1);
});
