import type { Page } from "@playwright/test";
import { expect, test } from "./desk.ts";

const limit = `HTTP/2 403 
content-type: application/json; charset=utf-8
retry-after: 60
x-github-request-id: 8C2A:1F:3B

{"documentation_url":"https://docs.github.com/rest","message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}
`;

/** As somebody does who has it on the clipboard, into the middle of what is there. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: label });
  await field.focus();
  await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const body = (page: Page) => page.getByRole("textbox", { name: "Body" });
const status = (page: Page) => page.getByRole("combobox", { name: "Status" });

test("a pasted reply of curl fills the fields, runs its countdown and says why, and nothing is sent", async ({
  desk,
  page,
}) => {
  await desk.open("your-api");
  await expect(desk.state).toContainText("You have exceeded a secondary rate limit.");
  await paste(page, "Body", limit);
  await expect(status(page)).toHaveValue("403");
  await expect(page.getByRole("textbox", { name: "Headers" })).toHaveValue(
    /^content-type: .*\nretry-after: 60\nx-github/,
  );
  await expect(body(page)).toHaveValue(/^\{"documentation_url/);
  await expect(body(page)).toBeFocused();

  const panel = await desk.onlySurface(/^You can try again in (1 minute|\d\d seconds)$/);
  await expect(panel.getByRole("timer")).toBeVisible();
  await expect(panel.getByRole("button", { name: "Retry now" })).toHaveAttribute("aria-disabled", "true");
  await expect(panel.getByText("Request 8C2A:1F:3B", { exact: true })).toBeVisible();
  const why = page.getByRole("region", { name: "Explanation" });
  await expect(why).toContainText("header retry-after, 403 alone means forbidden");
  await expect(why).toContainText("✓ rule 1 of flat (error) fits");
  expect(desk.calls).toEqual([]);
  await desk.expectAccessible();
});

test("of a pasted page of HTML a person sees none", async ({ desk, page }) => {
  await desk.open("your-api/status=502&method=GET");
  await body(page).fill("<!doctype html><title>502 Bad Gateway</title><h1>nginx sends its regards</h1>");
  const panel = await desk.onlySurface("Sorry, we could not load this page");
  await expect(panel.getByRole("button").first()).toHaveAccessibleName("Try again");
  expect(await desk.state.innerText()).not.toMatch(/<|nginx|Bad Gateway/);
});

test("a status and a header that cannot be are told of at their fields, and what was typed stays", async ({
  desk,
  page,
}) => {
  await desk.open("your-api");
  await body(page).fill('{"message":"Mine"}');
  await status(page).fill("42");
  await page.getByRole("textbox", { name: "Headers" }).fill("X-A: b\nnothing");
  await expect(status(page)).toHaveAccessibleDescription(
    /No reply has the status “42”\. Enter a number from 200 to 599\./,
  );
  await expect(status(page)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("textbox", { name: "Headers" })).toHaveAccessibleDescription(
    /Line 2 is no header: “nothing”\./,
  );
  await expect(desk.state).toHaveText("Nothing yet: mend what is marked in the reply.");
  await expect(body(page)).toHaveValue('{"message":"Mine"}');
  await desk.expectAccessible();

  await page.getByRole("textbox", { name: "Headers" }).fill("X-A: b");
  await status(page).fill("409");
  await expect(desk.state).toContainText("Mine");
  await expect(status(page)).not.toHaveAttribute("aria-invalid");
});

test("what was typed outlasts a reload, a visit elsewhere and a starting point, and goes along in a link", async ({
  desk,
  page,
}) => {
  await desk.open("your-api");
  await page.getByRole("combobox", { name: "Method" }).selectOption("DELETE");
  await page.getByRole("combobox", { name: "Dialects" }).selectOption("Errors under 200, then common envelopes");
  await body(page).fill('{"ok":false,"error":"channel_not_found"}');
  await status(page).fill("200");
  const seen = () => desk.onlySurface("Can't find the order");
  await seen();

  await page.reload();
  await seen();
  await expect(page.getByRole("combobox", { name: "Method" })).toHaveValue("DELETE");
  await expect(body(page)).toHaveValue('{"ok":false,"error":"channel_not_found"}');

  await page.getByRole("link", { name: "Users and orders" }).click();
  await page.getByRole("link", { name: "Your API" }).click();
  await seen();

  await expect(page).toHaveURL(/channel_not_found/);
  const link = page.url();
  await page.getByRole("link", { name: "FastAPI: 422 with a list" }).click();
  await desk.onlySurface("There is a problem");
  await page.goBack();
  await seen();

  const other = await desk.beside();
  await other.page.goto(link);
  await other.onlySurface("Can't find the order");
  await other.page.close();
});

test("a reply about a field is no message about the field of this page that is called alike", async ({
  desk,
  page,
}) => {
  await desk.open("your-api");
  await status(page).fill("422");
  await body(page).fill('{"errors":{"status":["Choose one."],"body":["Too short."]}}');
  const panel = await desk.onlySurface("There is a problem");
  await expect(panel.getByRole("listitem")).toHaveText(["status: Choose one.", "body: Too short."]);
  await expect(panel.getByRole("link")).toHaveCount(0);
  await expect(body(page)).toBeFocused();
});

test("on a narrow page a pasted reply brings what a person sees into view, typing never does, and a button leads there", async ({
  desk,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await desk.open("your-api/status=500&method=GET");
  const heading = page.getByRole("heading", { name: "What a person sees" });
  await status(page).fill("404");
  await expect(desk.state.getByRole("heading")).toHaveText("Can't find this page");
  await expect(status(page)).toBeInViewport();
  await expect(heading).not.toBeInViewport();

  await paste(page, "Body", limit);
  await desk.onlySurface(/^You can try again in/);
  await expect(heading).toBeInViewport();
  await expect(body(page)).toBeFocused();

  await body(page).press("End");
  await page.getByRole("button", { name: "Go to what a person sees" }).press("Enter");
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(desk.state.getByRole("button", { name: "Retry now" })).toBeFocused();
  await desk.expectAccessible();
});
