import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { JobTray, type JobTrayProps } from "../../src/components/JobTray.tsx";
import { createClock } from "../../src/waiting/clock.ts";

const now = Date.UTC(2025, 9, 27, 10, 44);
const show = (props: JobTrayProps) =>
  render(
    <FaultlineProvider locale="en-GB" clock={createClock({ rate: 0, startsAt: now })}>
      <JobTray {...props} />
    </FaultlineProvider>,
  );

test("lists each job with its share, its wait or the way to its end, and counts those that need a person", async () => {
  const onView = vi.fn();
  show({
    jobs: [
      { key: "a", noun: "ledger 2.0.4", job: { state: "failed", progress: 0.4 }, step: 3, steps: 5, onView },
      {
        key: "b",
        operation: { action: "x", progress: "Deploying checkout-web" },
        job: { state: "running", progress: 0.52 },
      },
      { key: "c", noun: "import", watch: { job: { state: "running" }, lostSince: now, nextPollAt: now + 12_000 } },
    ],
  });
  expect(screen.getByText("3 jobs")).toBeVisible();
  expect(screen.getByText("1 waiting for you")).toBeVisible();
  const [failed, running, lost] = screen.getAllByRole("listitem") as [HTMLElement, HTMLElement, HTMLElement];
  expect(running).toHaveTextContent("Deploying checkout-web52%");
  expect(within(running).getByRole("progressbar", { name: "Deploying checkout-web" })).toBeVisible();
  expect(lost).toHaveTextContent("0:12");
  await userEvent.click(within(failed).getByRole("button", { name: /^View.*stopped at step 3/ }));
  expect(onView).toHaveBeenCalledOnce();
});

test("folds to its count, and is not there without jobs", () => {
  const { unmount } = show({
    isFolded: true,
    jobs: [{ key: "a", operation: "import orders", job: { state: "running" } }],
  });
  expect(screen.getByText("One job")).toBeVisible();
  expect(screen.getByText("The job to import orders is running")).not.toBeVisible();
  unmount();
  show({ jobs: [] });
  expect(screen.queryByText(/job/)).toBeNull();
});
