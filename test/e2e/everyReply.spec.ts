import type { Page } from "@playwright/test";
import type { Example } from "../../src/dialects/dialect.ts";
import { type FailureKind, traits } from "../../src/outcome/failures.ts";
import { type Desk, expect, test } from "./desk.ts";
import { type Panel, panels } from "./panels.ts";
import { expectShownOnce, expectSilent, remember } from "./shownOnce.ts";

const dialects = new URL("../../src/dialects/", import.meta.url);

/**
 * The documented failures of an API. What is repeated by itself comes late, for it may still be on its way, and a missing
 * sign-in last, for it takes the whole page.
 */
async function failuresOf(api: string): Promise<readonly Example[]> {
  const { examples }: { examples: readonly Example[] } = await import(new URL(`${api}/examples.ts`, dialects).href);
  const failures = examples.filter(({ documented, expected }) => documented && expected.kind in traits);
  const lateness = (example: Example) => (kindOf(example) === "unauthenticated" ? 2 : Number(isRepeated(example)));
  return failures.toSorted((a, b) => lateness(a) - lateness(b));
}

const kindOf = ({ expected }: Example) => expected.kind as FailureKind;
const isRepeated = (example: Example) => traits[kindOf(example)].repeat !== "never";

/** Whether the page has to be loaded anew before the next reply: none is asked for while this one holds it up. */
function holdsUp(example: Example, { send, isRepeated: isResent }: Panel): boolean {
  const kind = kindOf(example);
  return (
    kind === "rate-limited" ||
    kind === "unavailable" ||
    (send !== undefined && isResent === true && isRepeated(example))
  );
}

/** Opens the panel's page as somebody does who comes for the first time. */
async function load(desk: Desk, page: Page, panel: Panel): Promise<void> {
  await page.goto("about:blank");
  await desk.open(panel.page);
  if (panel.prepare) await desk.settle();
  await panel.prepare?.(page, desk);
}

/** Leaves the page and comes back, so that what it reads is read again. */
async function comeBack(desk: Desk, page: Page, panel: Panel): Promise<void> {
  await desk.goTo("nowhere");
  await expect(page.getByText("There is no such page.")).toBeVisible();
  await desk.goTo(panel.page);
}

for (const panel of panels) {
  const [api = ""] = panel.route.split("/");
  const { send } = panel;

  test(`every failure that ${api} documents is shown once: ${panel.name} on ${panel.page}`, async ({ desk, page }) => {
    // What a page held back for its API is not to be held back for the next one.
    await page.addInitScript(() => location.origin !== "null" && localStorage.clear());
    // What the desk asks besides is no part of this, and must not run into a limit.
    for (const name of ["deployforge", "versioner", "resource", "sensei"]) {
      await desk.control("limits", { api: name, limit: 1_000_000 });
    }
    const failures = await failuresOf(api);
    for (const hasData of send ? [true] : [false, true]) {
      let isOpen = false;
      for (const example of failures) {
        await test.step(`${example.id} ${hasData ? "with" : "without"} data`, async () => {
          if (hasData && !isOpen) {
            // First the page goes, or what it repeats by itself would now be carried out.
            await page.goto("about:blank");
            await desk.control("answers", undefined, "DELETE");
            await load(desk, page, panel);
            await desk.settle();
          }
          await desk.answer(panel.route, { example: example.id, times: "now" });
          if (isOpen || hasData) await remember(page);
          if (send) await send(page);
          else if (isOpen || hasData) await comeBack(desk, page, panel);
          else await load(desk, page, panel);
          const expected = { kind: kindOf(example), status: example.response.status };
          if (panel.silent?.includes(expected.kind)) await expectSilent(page, expected);
          else await expectShownOnce(page, expected);
          isOpen = !holdsUp(example, panel);
        });
      }
    }
  });
}
