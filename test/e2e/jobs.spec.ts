import { type Desk, expect, test } from "./desk.ts";

/** Sets both clocks ahead, the server's and the page's, until the job's end is seen. */
async function watchUntil(desk: Desk, title: string): Promise<void> {
  await desk.control("clock", { advanceMs: 60_000 });
  await desk.skipUntil((soon) => expect(desk.page.getByRole("heading", { name: title })).toBeVisible(soon));
}

async function startDeployment(desk: Desk): Promise<void> {
  const { page } = desk;
  await desk.settle();
  await page.getByLabel("Region", { exact: true }).first().fill("eu-west-1");
  await page.getByRole("button", { name: "Start deployment" }).click();
}

test("an accepted deployment is watched as it goes, until it is live", async ({ desk, page }) => {
  await desk.control("jobs", { next: "succeed" });
  // The server's clock is set by hand alone, or the job would be further each time it is looked at.
  await desk.control("clock", { advanceMs: 0, stop: true });
  await page.clock.install();
  await desk.open("deployments");
  await startDeployment(desk);
  const main = page.getByRole("main");
  await expect(main.getByRole("progressbar", { name: "Deploying ledger 2.0.4" }).first()).toBeVisible();

  await desk.control("clock", { advanceMs: 14_000 });
  const bar = main.getByRole("group", { name: "Deploying ledger 2.0.4" }).getByRole("progressbar");
  await desk.skipUntil((soon) => expect(bar).toHaveAttribute("aria-valuenow", /^4[67]$/, soon));

  await watchUntil(desk, "ledger 2.0.4 is live");
  await expect(desk.toasts).toHaveCount(0);
});

test("a deployment that fails says how far it came, and what to look at", async ({ desk, page }) => {
  await desk.control("jobs", { next: 3 });
  await page.clock.install();
  await desk.open("deployments");
  await startDeployment(desk);
  await watchUntil(desk, "The deployment stopped before its end");
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
  await desk.skipUntil((soon) =>
    expect(page.getByRole("heading", { name: "We lost sight of the deployment" })).toBeVisible(soon),
  );
  await desk.control("answers", undefined, "DELETE");
  await watchUntil(desk, "ledger 2.0.4 is live");
});
