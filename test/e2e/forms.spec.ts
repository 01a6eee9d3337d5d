import type { Locator, Page } from "@playwright/test";
import { type Desk, expect, test } from "./desk.ts";

const problem = "There is a problem";

/** The order form, filled in so that the API finds fault with three fields of it. */
async function orderOf({ desk, page }: { desk: Desk; page: Page }) {
  await desk.open("users");
  await desk.settle();
  const form = page.getByRole("form", { name: "New order" });
  const line = (number: number) => form.getByRole("group", { name: `Line ${number}` });
  await form.getByRole("button", { name: "Add a line" }).click();
  await form.getByLabel("User").fill("user_124");
  await form.getByLabel("Total in cents").fill("");
  await line(2).getByLabel("Quantity").fill("0");
  return {
    form,
    line,
    user: form.getByLabel("User"),
    total: form.getByLabel("Total in cents"),
    article: line(2).getByLabel("Article"),
    quantity: line(2).getByLabel("Quantity"),
    send: form.getByRole("button", { name: "Place order" }),
  };
}

async function expectSaid(field: Locator, words: RegExp): Promise<void> {
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(words);
}

async function expectNothingSaid(field: Locator): Promise<void> {
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription("");
}

test("each message of a refused order stands at its field, in lists too, and the first on the page has the focus", async ({
  desk,
  page,
}) => {
  const { user, total, article, quantity, send, line } = await orderOf({ desk, page });
  await send.click();
  await expect(total).toBeFocused();
  await expectSaid(total, /is required/);
  await expectSaid(article, /must not be empty/);
  await expectSaid(quantity, /must be at least 1/);
  await expectNothingSaid(user);
  await expectNothingSaid(line(1).getByLabel("Quantity"));
  await expect(page.getByRole("heading", { name: problem })).toHaveCount(0);
  await expect(desk.toasts).toHaveCount(0);

  await expect(user).toHaveValue("user_124");
  await expect(total).toHaveValue("");
  await expect(quantity).toHaveValue("0");
});

test("an edit takes back what was said of its own field, and the same refusal is shown again", async ({
  desk,
  page,
}) => {
  const { total, article, quantity, send } = await orderOf({ desk, page });
  await send.click();
  await expect(total).toBeFocused();
  await quantity.fill("2");
  await page.keyboard.press("Tab");
  await expectNothingSaid(quantity);
  await expectSaid(total, /is required/);
  await expectSaid(article, /must not be empty/);

  await quantity.fill("0");
  for (const times of [2, 3]) {
    await send.click();
    await expect.poll(() => desk.count("POST /resource/orders")).toBe(times);
    await expect(total).toBeFocused();
    await expectSaid(total, /is required/);
    await expectSaid(article, /must not be empty/);
    await expectSaid(quantity, /must be at least 1/);
  }

  await total.fill("1200");
  await article.fill("mug-blue");
  await quantity.fill("2");
  await send.click();
  await expect(page.getByRole("row", { name: /user_124/ }).first()).toBeVisible();
  for (const field of [total, article, quantity]) await expectNothingSaid(field);
});

test("what is said of a line that was removed before the reply came stands in the summary, which has the focus", async ({
  desk,
  page,
}) => {
  const { form, total, send, line } = await orderOf({ desk, page });
  let answer = () => {};
  const isLate = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/resource/orders", async (route) => {
    if (route.request().method() === "POST") await isLate;
    await route.continue();
  });
  await send.click();
  await form.getByRole("button", { name: "Remove line 2" }).click();
  await expect(line(2)).toHaveCount(0);
  answer();

  const summary = await desk.onlySurface(problem);
  await expect(summary.getByRole("heading", { name: problem })).toBeFocused();
  await expect(summary.getByRole("listitem")).toHaveText([
    "items.1.sku: must not be empty",
    "items.1.quantity: must be at least 1",
  ]);
  await expectSaid(total, /is required/);
});

test("what is said of no field on the form stands in its summary, and links to no other form's field", async ({
  desk,
  page,
}) => {
  const { form, send } = await orderOf({ desk, page });
  await desk.answer("resource/create-order", { example: "resource-400" });
  await send.click();
  const summary = await desk.onlySurface(problem);
  await expect(summary.getByRole("heading", { name: problem })).toBeFocused();
  await expect(summary.getByRole("listitem")).toHaveText("Enter a name");
  await expect(summary.getByRole("link")).toHaveCount(0);
  await expect(form.locator("[aria-invalid='true']")).toHaveCount(0);
  await expectNothingSaid(page.getByRole("form", { name: "New user" }).getByLabel("Name"));
});

test("a refusal that names no field and says nothing is not lost", async ({ desk, page }) => {
  const { send } = await orderOf({ desk, page });
  await desk.answer("resource/create-order", { example: "resource-400-code" });
  await send.click();
  const summary = await desk.onlySurface(problem);
  await expect(summary).toContainText("Some of what was entered needs a change.");
  await expect(summary.getByRole("listitem")).toHaveCount(0);
});

for (const example of ["resource-400", "resource-403", "resource-409", "resource-422", "resource-500"]) {
  test(`what was typed in survives ${example}, in a plain form and in one of a form library`, async ({
    desk,
    page,
  }) => {
    const { form: order, user, total, article, quantity, send } = await orderOf({ desk, page });
    await article.fill("mug-blue");
    await desk.answer("resource/create-order", { example });
    await desk.answer("resource/create-user", { example });
    await send.click();
    await expect(order.locator('[data-fl="panel"], [data-fl="field-message"]').first()).toBeVisible();
    const form = page.getByRole("form", { name: "New user" });
    await form.getByLabel("Name").fill("Kim Adler");
    await form.getByLabel("Email").fill("kim@example.com");
    await form.getByRole("button", { name: "Create user" }).click();
    await expect(form.locator('[data-fl="panel"], [data-fl="field-message"]').first()).toBeVisible();

    await expect(form.getByLabel("Name")).toHaveValue("Kim Adler");
    await expect(form.getByLabel("Email")).toHaveValue("kim@example.com");
    await expect(user).toHaveValue("user_124");
    await expect(total).toHaveValue("");
    await expect(article).toHaveValue("mug-blue");
    await expect(quantity).toHaveValue("0");
  });
}

test("a plain form shows all that is wrong at its fields, and shows it again when it is sent unchanged", async ({
  desk,
  page,
}) => {
  await desk.open("deployments");
  await desk.settle();
  const form = page.getByRole("form", { name: "New deployment" });
  const [service, version, region] = [
    form.getByLabel("Service"),
    form.getByLabel("Version"),
    form.getByLabel("Region"),
  ];
  await service.fill("nobody's");
  await version.fill("two");
  for (const times of [1, 2]) {
    await form.getByRole("button", { name: "Start deployment" }).click();
    await expect.poll(() => desk.count("POST /deployforge/deployments")).toBe(times);
    // By the order of the page: the API names the region first.
    await expect(service).toBeFocused();
    await expectSaid(service, /'nobody's' is not a service of this team/);
    await expectSaid(version, /two/);
    await expectSaid(region, /not a valid AWS region/);
  }
  await version.fill("2.0.5");
  await expectNothingSaid(version);
  await expectSaid(service, /is not a service/);
  await expectSaid(region, /not a valid AWS region/);
});

test("what is too large is said below its own field, and goes when that is edited", async ({ desk, page }) => {
  await desk.open("migrations");
  await desk.settle();
  await page.getByRole("button", { name: "Paste a long note" }).click();
  await page.getByRole("button", { name: "Start migration" }).click();
  const panel = await desk.onlySurface("The note is too large");
  const note = page.getByRole("textbox", { name: "Note" });
  await expectSaid(note, /The note is too large/);
  const [noteBox, panelBox] = [await note.boundingBox(), await panel.boundingBox()];
  expect(panelBox?.y).toBeGreaterThan(noteBox?.y ?? Number.POSITIVE_INFINITY);
  const button = await page.getByRole("button", { name: "Start migration" }).boundingBox();
  expect(panelBox?.y).toBeLessThan(button?.y ?? 0);

  await note.fill("Short.");
  await expect(panel).toHaveCount(0);
  await expectNothingSaid(note);
});

test("a file of a wrong kind is said at the picker", async ({ desk, page }) => {
  await desk.open("migrations");
  await desk.settle();
  const plan = page.getByLabel("Plan", { exact: true });
  await plan.setInputFiles({ name: "plan.csv", mimeType: "text/csv", buffer: Buffer.from("a,b") });
  await desk.onlySurface("plan.csv can't be used here");
  await expectSaid(plan, /plan\.csv can't be used here/);
});

test("at 320 px and in Arabic the messages of a form fit, run from right to left, and pass axe in both themes", async ({
  desk,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 720 });
  const { form, send, total } = await orderOf({ desk, page });
  await page.getByRole("combobox", { name: "Language" }).selectOption("ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await send.click();
  await expect(total).toBeFocused();
  await expect(form.locator('[data-fl="field-message"]')).toHaveCount(3);
  await expectFits(page);
  await desk.expectAccessible("form[aria-label='New order']");

  await form.getByRole("button", { name: "Remove line 2" }).click();
  await desk.answer("resource/create-order", { example: "resource-400" });
  await send.click();
  const summary = form.locator('[data-fl="summary"]');
  await expect(summary.getByRole("heading")).toBeFocused();
  await expect(summary.getByRole("heading")).toHaveText(/\p{Script=Arabic}/u);
  await expectFits(page);
  await desk.expectAccessible("form[aria-label='New order']");
  await page.emulateMedia({ colorScheme: "dark" });
  await desk.expectAccessible("form[aria-label='New order']");
});

async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
}
