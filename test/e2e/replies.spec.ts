import { readdirSync } from "node:fs";
import type { Locator } from "@playwright/test";
import type { Example } from "../../src/dialects/dialect.ts";
import { type Desk, expect, test } from "./desk.ts";
import { documented, type Seen, variants } from "./repliesTable.ts";
import { stepUntil, stopClock } from "./waits.ts";

const dialects = new URL("../../src/dialects/", import.meta.url);
const folders = readdirSync(dialects, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const examples: Example[] = [];
for (const { name } of folders) {
  const found: { examples: readonly Example[] } = await import(new URL(`${name}/examples.ts`, dialects).href);
  examples.push(...found.examples);
}

const kindsSeen = new Set<string>();
for (const example of examples) {
  const seen = documented[example.id] ?? variants[example.id];
  if (seen === undefined) continue;
  const { kind } = example.expected;
  const isFirstOfKind = !kindsSeen.has(kind);
  kindsSeen.add(kind);

  test(`${example.id}, ${example.title.toLowerCase()}: is shown once, as ${kind}`, async ({ desk, page }) => {
    if (seen.tries || seen.timer) await page.clock.install();
    // Some wait for five seconds, which is soon over on a slow machine.
    if (seen.timer) await stopClock(page);
    await desk.open(`replies/${example.id}`);
    const panels = page.locator('[data-fl="panel"]');
    if (seen.timer) await stepUntil(page, 5, () => expect(panels).toHaveCount(1, { timeout: 200 }));
    if (seen.title === undefined) await expect(desk.state.locator('[data-fl="panel"]')).toHaveCount(0);
    else await expectPanel(await desk.onlySurface(seen.title), seen, desk);
    await expectData(desk, seen);

    await expect(desk.toasts).toHaveCount(0);
    await expect(panels).toHaveCount(seen.title === undefined ? 0 : 1);
    // Accepted jobs are asked after besides.
    const own = desk.calls.filter((call) => call.startsWith(`${example.request.method} `));
    expect(seen.progress === undefined ? desk.calls.length : own.length).toBe(seen.tries ?? 1);
    if (seen.timer) await page.clock.resume();
    // Somebody who is signed out has no page, only the way in.
    const part = kind === "unauthenticated" ? "[data-fl='panel']" : "[data-testid='state']";
    expect(await page.locator(part).innerText()).not.toMatch(/\[object|<html|undefined|NaN|\{"/);
    await desk.expectAccessible(part);
    if (isFirstOfKind) {
      await page.emulateMedia({ colorScheme: "dark" });
      await desk.expectAccessible(part);
    }
  });
}

async function expectPanel(panel: Locator, seen: Seen, desk: Desk): Promise<void> {
  await expect(panel).toHaveRole("region");
  if (seen.tries) await waitUntilGivenUp(panel, desk);
  for (const words of seen.says ?? []) await expect(panel).toContainText(words);

  const names = [...(seen.buttons ?? []), ...(seen.requestId ? ["Copy request id"] : [])];
  const buttons = panel.getByRole("button");
  await expect(buttons).toHaveCount(names.length);
  for (const [index, name] of names.entries()) await expect(buttons.nth(index)).toHaveAccessibleName(name);
  if (seen.isHeld) await expect(buttons.first()).toHaveAttribute("aria-disabled", "true");
  else if (names.length > 0) await expect(buttons.first()).toBeEnabled();

  if (seen.timer) await expect(panel.getByRole("timer")).toHaveAccessibleName(seen.timer);
  await expect(panel.getByRole("timer")).toHaveCount(seen.timer ? 1 : 0);

  if (seen.list) await expect(panel.getByRole("list")).toHaveAccessibleName(seen.list);
  const items = panel.getByRole("listitem");
  await expect(items).toHaveCount(seen.items?.length ?? 0);
  if (seen.items) await expect(items).toHaveText([...seen.items]);

  for (const [term, definition] of Object.entries(seen.terms ?? {})) {
    await expect(panel.getByRole("term").filter({ hasText: term })).toHaveText(term);
    await expect(panel.locator("dt", { hasText: term }).locator("xpath=following-sibling::dd[1]")).toHaveText(
      definition,
    );
  }
  for (const name of seen.fields ?? []) await expect(panel.getByRole("textbox", { name })).toBeEditable();
  for (const [name, href] of Object.entries(seen.links ?? {})) {
    await expect(panel.getByRole("link", { name })).toHaveAttribute("href", href);
  }
  if (seen.requestId) await expect(panel.getByText(`Request ${seen.requestId}`, { exact: true })).toBeVisible();

  const progress = panel.getByRole("progressbar", { name: seen.title ?? "" });
  await expect(progress).toHaveCount(seen.progress === undefined ? 0 : 1);
  if (typeof seen.progress === "number") await expect(progress).toHaveAttribute("aria-valuenow", String(seen.progress));
  if (seen.progress === "unknown") await expect(progress).not.toHaveAttribute("aria-valuenow");
}

/** Waits on the page's own clock, which is set ahead, until nothing more happens by itself. */
async function waitUntilGivenUp(panel: Locator, desk: Desk): Promise<void> {
  await desk.skipUntil((soon) =>
    expect(panel.getByRole("button", { name: "Try again", exact: true })).toBeVisible(soon),
  );
}

async function expectData({ state }: Desk, { data, beside }: Seen): Promise<void> {
  const shown = state.getByRole("region", { name: "Data" });
  await expect(shown).toHaveCount(data === undefined ? 0 : 1);
  if (data !== undefined) expect(JSON.parse(await shown.innerText())).toEqual(data);
  if (beside !== undefined) await expect(state.getByText(beside)).toBeVisible();
}

test("every documented reply of the desk's four APIs has its row, and every row its reply", () => {
  const apis = new Set(Object.keys(documented).map((id) => id.split("-")[0]));
  const ids = (isDocumented: boolean) =>
    examples.filter((one) => one.documented === isDocumented && apis.has(one.id.split("-")[0])).map(({ id }) => id);
  expect(Object.keys(documented).toSorted()).toEqual(ids(true).toSorted());
  expect(Object.keys(variants).toSorted()).toEqual(ids(false).toSorted());
});
