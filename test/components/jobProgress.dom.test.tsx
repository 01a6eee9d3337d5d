import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import { JobLine } from "../../src/components/JobLine.tsx";
import { JobProgress, type JobProgressProps } from "../../src/components/JobProgress.tsx";
import type { JobSight } from "../../src/components/jobSight.ts";
import { StepLine } from "../../src/components/pieces/StepLine.tsx";
import { createClock } from "../../src/waiting/clock.ts";

const now = Date.UTC(2025, 9, 27, 10, 44);
const clock = createClock({ rate: 0, startsAt: now });
const operation = {
  action: "deploy payments-api 4.2.1",
  progress: "Deploying payments-api 4.2.1",
  done: "payments-api 4.2.1 is live",
};
const running = { id: "job-1", state: "running", progress: 0.52, phase: "rolling out" } as const;

function Page(props: JobProgressProps) {
  return (
    <FaultlineProvider locale="en-GB" timeZone="UTC" clock={clock}>
      <JobProgress operation={operation} noun="deployment" {...props} />
    </FaultlineProvider>
  );
}

const show = (watch: JobSight, props: JobProgressProps = {}) => render(<Page watch={watch} {...props} />);
const bar = () => screen.queryByRole("progressbar");

describe("a job on the screen", () => {
  test("is titled by the operation, with its share and where it stands", () => {
    show({ job: running }, { steps: 5, step: 3, canLeave: true });
    const panel = screen.getByRole("region", { name: "Deploying payments-api 4.2.1" });
    expect(within(panel).getByText("52%")).toBeVisible();
    expect(panel).toHaveTextContent("Step 3 of 5, rolling out. You can leave this page.");
    expect(screen.getByRole("progressbar", { name: "Deploying payments-api 4.2.1" })).toHaveAttribute(
      "aria-valuenow",
      "52",
    );
    expect(bar()).toHaveAttribute("aria-valuetext", "Step 3 of 5, 52%.");
  });

  test("finds its step among the names of the steps, and claims none that the data does not support", () => {
    const { unmount } = show({ job: running }, { steps: ["building", "rolling out", "checking"] });
    expect(screen.getByRole("region")).toHaveTextContent("Step 2 of 3, rolling out");
    unmount();
    show({ job: running }, { steps: 5 });
    expect(screen.queryByText(/Step/)).toBeNull();
    expect(bar()).not.toHaveAttribute("aria-valuetext");
  });

  test("names its phase in words where the API has a machine's, and leaves a person's words as they are", () => {
    const { rerender } = show({ job: { ...running, phase: "data_transfer" } }, { steps: ["setup", "data_transfer"] });
    expect(screen.getByRole("region")).toHaveTextContent("Step 2 of 2, data transfer.");
    rerender(<Page job={{ ...running, phase: "data_transfer" }} />);
    expect(screen.getByRole("region")).toHaveTextContent("Now: data transfer.");
    rerender(<Page job={{ ...running, phase: "copying my_file.txt" }} />);
    expect(screen.getByRole("region")).toHaveTextContent("Now: copying my_file.txt.");
  });

  test("names its step as the app labels it", () => {
    const steps = ["setup", { name: "data_transfer", label: "copying tables" }] as const;
    show({ job: { ...running, phase: "data_transfer" } }, { steps });
    expect(screen.getByRole("region")).toHaveTextContent("Step 2 of 2, copying tables.");
  });

  test("in a state that nobody knows is not called running, and keeps its share", () => {
    show({ job: { id: "job-1", state: "unknown", rawState: "baking", progress: 0.52 } });
    const panel = screen.getByRole("region", { name: "We can't tell how the deployment goes" });
    expect(panel).toHaveTextContent("It may still be running.");
    expect(panel).toHaveTextContent("52%");
  });

  test("has no number before a share is known, and does not say that one can leave unless that is true", () => {
    show({ job: { id: "job-1", state: "pending" } });
    expect(screen.getByRole("heading", { name: "Starting the deployment" })).toBeVisible();
    expect(bar()).not.toHaveAttribute("aria-valuenow");
    expect(screen.queryByText(/%/)).toBeNull();
    expect(screen.queryByText(/leave/)).toBeNull();
    expect(screen.getByText("job-1")).toBeVisible();
  });

  test("that is out of sight keeps what was seen, says when, and looks again at once when asked", async () => {
    const pollNow = vi.fn();
    show({ job: running, lostSince: now - 180_000, nextPollAt: now + 12_000, pollNow });
    const panel = screen.getByRole("region", { name: "We lost sight of the deployment" });
    expect(panel).toHaveTextContent("52% at 10:41");
    expect(panel).toHaveTextContent("It may still be running. Next try in 0:12.");
    expect(bar()).toHaveAttribute("aria-valuetext", "52% at 10:41");
    await userEvent.click(screen.getByRole("button", { name: "Check now" }));
    expect(pollNow).toHaveBeenCalledOnce();
  });

  test("that failed shows the server's own sentence, where it stopped, and what the app can do", () => {
    show(
      { job: { ...running, state: "failed", message: "2 of 6 hosts did not pass." }, final: "failed" },
      { steps: 5, step: 3, onView: vi.fn(), onStartAgain: vi.fn() },
    );
    expect(screen.getByRole("heading", { name: "The deployment stopped at step 3" })).toBeVisible();
    expect(screen.getByText("2 of 6 hosts did not pass.")).toBeVisible();
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
      "View deployment",
      "Start again",
    ]);
  });

  test("that is done says so in the app's words, without a bar", () => {
    show({ job: { ...running, state: "succeeded" }, final: "succeeded" });
    expect(screen.getByRole("heading", { name: "payments-api 4.2.1 is live" })).toBeVisible();
    expect(bar()).toBeNull();
  });

  test.each([
    ["cancelled", "The deployment was cancelled", /may still be there/],
    ["expired", "We can't find the deployment any more", /may have ended well/],
    ["timeout", "We stopped watching the deployment", /may still be running/],
    ["refused", "We can't watch the deployment", /may still be running/],
    ["unauthenticated", "Sign in to watch the deployment", /signed out/],
    ["forbidden", "You can't watch the deployment", /may still be running/],
    ["unknown", "We can't tell how the deployment goes", /may still be running/],
  ] as const)("whose watch ended with %s never claims to know how the job ended", (final, title, body) => {
    show({ job: running, final });
    const panel = screen.getByRole("region", { name: title });
    expect(panel).toHaveTextContent(body);
    expect(panel).not.toHaveTextContent(/fail/i);
  });

  test("offers no button that would do nothing", () => {
    show({ job: running, final: "timeout" });
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("can be looked at anew after the time to watch it ran out", async () => {
    const pollNow = vi.fn();
    show({ job: running, final: "timeout", pollNow });
    await userEvent.click(screen.getByRole("button", { name: "Check now" }));
    expect(pollNow).toHaveBeenCalledOnce();
  });

  test("is called what its operation calls it", () => {
    render(<JobProgress job={{ state: "pending" }} operation={{ action: "deploy 4.2.1", noun: "deployment" }} />);
    expect(screen.getByRole("heading", { name: /deployment/ })).toBeVisible();
  });

  test("is named by its operation when the app has no word for it", () => {
    render(<JobProgress job={{ state: "running" }} operation="import orders" />);
    expect(screen.getByRole("heading", { name: "The job to import orders is running" })).toBeVisible();
  });
});

describe("what a listener hears of a job", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const listen = () => {
    act(() => {
      vi.advanceTimersByTime(300);
    });
  };
  const heard = () => screen.getByRole("status").textContent;

  test("is each quarter and the end, and not each look", () => {
    const at = (progress: number, state: "running" | "succeeded" = "running") => (
      <Page watch={{ job: { ...running, progress, state } }} />
    );
    const { rerender } = render(at(0.1));
    listen();
    const told: (string | null)[] = [];
    for (const share of [0.2, 0.26, 0.3, 0.4, 0.51, 0.6]) {
      rerender(at(share));
      listen();
      if (told.at(-1) !== heard()) told.push(heard());
    }
    rerender(at(1, "succeeded"));
    listen();
    told.push(heard());
    expect(told).toEqual([
      "",
      "Deploying payments-api 4.2.1, 26%",
      "Deploying payments-api 4.2.1, 51%",
      "payments-api 4.2.1 is live",
    ]);
  });
});

describe("a line", () => {
  test("is not there when nobody knows where it broke", () => {
    render(<StepLine label="Deploying" state="failed" />);
    expect(bar()).toBeNull();
  });

  test("in a table is named by the job and shows its share", () => {
    render(<JobLine job={running} operation={operation} steps={5} />);
    expect(screen.getByRole("progressbar", { name: "Deploying payments-api 4.2.1" })).toHaveAttribute(
      "aria-valuenow",
      "52",
    );
    expect(screen.getByText("52%")).toBeVisible();
  });
});
