import { type Desk, expect, test } from "./desk.ts";

/** Sets both clocks ahead, the server's and the page's, until the job's end is seen. */
async function watchUntil({ page, control }: Pick<Desk, "page" | "control">, title: string): Promise<void> {
  await control("clock", { advanceMs: 60_000 });
  await expect(async () => {
    await page.clock.fastForward("00:31");
    await expect(page.getByRole("heading", { name: title })).toBeVisible({ timeout: 300 });
  }).toPass();
}

async function startDeployment({ page }: Desk): Promise<void> {
  await page.getByLabel("Region", { exact: true }).first().fill("eu-west-1");
  await page.getByRole("button", { name: "Start deployment" }).click();
}

test("an accepted deployment is watched as it goes, until it is live", async ({ desk, page }) => {
  await desk.control("jobs", { next: "succeed" });
  await page.clock.install();
  await desk.open("deployments");
  await startDeployment(desk);
  const main = page.getByRole("main");
  await expect(main.getByRole("progressbar", { name: "Deploying ledger 2.0.4" }).first()).toBeVisible();

  await desk.control("clock", { advanceMs: 14_000 });
  const bar = main.getByRole("group", { name: "Deploying ledger 2.0.4" }).getByRole("progressbar");
  await expect(async () => {
    await page.clock.fastForward("00:06");
    await expect(bar).toHaveAttribute("aria-valuenow", /^(4[6-9]|5\d)$/, { timeout: 300 });
  }).toPass();

  await watchUntil({ page, control: desk.control.bind(desk) }, "ledger 2.0.4 is live");
  await expect(desk.toasts).toHaveCount(0);
});

test("a deployment that fails says how far it came, and what to look at", async ({ desk, page }) => {
  await desk.control("jobs", { next: 3 });
  await page.clock.install();
  await desk.open("deployments");
  await startDeployment(desk);
  await watchUntil({ page, control: desk.control.bind(desk) }, "The deployment stopped before its end");
  const panel = await desk.onlySurface("The deployment stopped before its end");
  await expect(panel).toContainText("What it did so far may still be there. Check that before you start it again.");
  await expect(panel.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
});

test("a job that is out of sight for a moment keeps its progress, and is found again", async ({ desk, page }) => {
  await desk.control("jobs", { next: "succeed" });
  await page.clock.install();
  await desk.open("deployments");
  await startDeployment(desk);
  await expect(page.getByRole("progressbar", { name: "Deploying ledger 2.0.4" }).first()).toBeVisible();
  await desk.answer("deployforge/get-job", { fault: "gateway-down" });
  await expect(async () => {
    await page.clock.fastForward("00:31");
    await expect(page.getByRole("heading", { name: "We lost sight of the deployment" })).toBeVisible({ timeout: 300 });
  }).toPass();
  await desk.control("answers", undefined, "DELETE");
  await watchUntil({ page, control: desk.control.bind(desk) }, "ledger 2.0.4 is live");
});
