import { action } from "storybook/actions";
import { expect } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { JobLine } from "../../src/components/JobLine.tsx";
import { JobProgress } from "../../src/components/JobProgress.tsx";
import { JobTray } from "../../src/components/JobTray.tsx";
import { type JobSight, type JobView, jobLooks } from "../../src/components/jobSight.ts";
import type { Layout } from "../../src/components/viewProps.ts";
import { guided } from "../kit/guide.ts";
import { Sizes as AllSizes, Sheet, Specimen, sheetParameters } from "../kit/Sheet.tsx";
import { Arabic } from "../kit/words.tsx";

interface JobFacts {
  /** The situation of the person who waits. */
  view: JobView;
  /** Share done, 0 to 1. Empty: not known. */
  progress?: number | undefined;
  /** The step it is at, in the API's words. */
  phase?: string | undefined;
  /** How many steps there are, or their names. Empty: one bar. */
  steps?: number | readonly string[] | undefined;
  /** The step it is at, from 1. */
  step?: number | undefined;
  /** What it is to do, while it runs. */
  doing?: string | undefined;
  /** What the API says of it. */
  message?: string | undefined;
  canLeave?: boolean | undefined;
  layout?: Layout | undefined;
}

const now = Date.UTC(2025, 9, 28, 9, 42);
const states = ["pending", "running", "paused", "succeeded", "failed", "cancelled"] as const;

/** A watch in this situation. */
function sightOf({ view, progress, phase, message }: JobFacts): JobSight {
  const state = states.find((one) => one === view) ?? "running";
  const isOver = view !== "lost" && view !== "pending" && view !== "running" && view !== "paused";
  return {
    job: { id: "job-4xample", state, progress, phase, message },
    final: isOver ? view : undefined,
    ...(view === "lost" && { lostSince: now - 90_000, seenAt: now - 95_000, nextPollAt: now + 12_000, pollNow() {} }),
  };
}

function Job({ layout, steps, step, canLeave, doing, ...facts }: JobFacts) {
  return (
    <JobProgress
      watch={sightOf(facts)}
      operation={{ action: "deploy payments-api 4.2.1", progress: doing, done: "payments-api 4.2.1 is live" }}
      noun="deployment"
      steps={steps}
      step={step}
      canLeave={canLeave}
      layout={layout}
      onDismiss={layout === "toast" ? action("dismiss") : undefined}
    />
  );
}

const facts: JobFacts = {
  view: "running",
  progress: 0.65,
  phase: "Canary",
  steps: 5,
  step: 4,
  doing: "Deploying payments-api 4.2.1",
  canLeave: true,
  layout: "section",
};

const meta = preview.meta({
  title: "States/202 Job",
  component: Job,
  tags: ["status:202", "outcome:accepted"],
  args: facts,
  argTypes: {
    view: { control: "select", options: Object.keys(jobLooks) },
    progress: { control: { type: "range", min: 0, max: 1, step: 0.01 } },
    layout: { control: "select", options: ["inline", "section", "banner", "page", "toast"] },
  },
  parameters: guided({
    when: "The API took the work on and does it later. The person waits, leaves, or comes back.",
    anatomy: [
      [
        "Line",
        "One segment for each step. Known is solid, unknown is dotted from the last sighting, paused carries two bars.",
      ],
      ["Slip", "A failed line slips 4 px out of line at the exact break. Only failure does that."],
      ["Share", "At the end of the title's line, in the tone. Only when the API says it."],
    ],
    copy: [
      "Losing sight is not failing: “We lost sight of …. It may still be running.”",
      "Whole percent, rounded down: 99.6% is not done.",
    ],
    do: ["Say when the page may be left.", "Keep the last known share, with the time it is from."],
    dont: ["No percentage without a known share.", "No guess of the time that is left."],
  }),
});

export const Running = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("progressbar", { name: "Deploying payments-api 4.2.1" })).toHaveAttribute(
      "aria-valuenow",
      "65",
    );
    await expect(canvas.getByText(/You can leave this page/)).toBeVisible();
  },
});

export const ShareUnknown = meta.story({ args: { progress: undefined, steps: undefined, step: undefined, phase: "" } });
export const Paused = meta.story({ args: { view: "paused" } });
export const LostSight = meta.story({
  args: { view: "lost" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /^We lost sight of/ })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Check now" })).toBeEnabled();
  },
});
export const Failed = meta.story({
  args: { view: "failed", message: "The canary answered 5% of requests with errors." },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("heading", { name: /stopped at step 4/ })).toBeVisible();
  },
});
export const Done = meta.story({ args: { view: "succeeded", progress: 1 } });

/** Each way in which a watch can stand or end. */
export const EverySituation = meta.story({
  parameters: sheetParameters,
  render: (args) => (
    <Sheet>
      {(Object.keys(jobLooks) as JobView[]).map((view) => (
        <Specimen key={view} caption={view}>
          <Job {...args} view={view} />
        </Specimen>
      ))}
    </Sheet>
  ),
});

/** For the cells of a table. */
export const Lines = meta.story({
  render: (args) => (
    <Sheet>
      {(["pending", "running", "paused", "lost", "failed", "succeeded"] as const).map((view) => (
        <Specimen key={view} caption={view} isNarrow>
          <JobLine watch={sightOf({ ...args, view })} noun="deployment" operation={{ action: "deploy ledger 2.9.0" }} />
        </Specimen>
      ))}
    </Sheet>
  ),
});

/** The jobs that go on while the person works elsewhere. */
export const Tray = meta.story({
  render: (args) => (
    <Sheet>
      {[false, true].map((isFolded) => (
        <Specimen key={String(isFolded)} caption={isFolded ? "Folded" : "Open"} isNarrow>
          <JobTray
            isFolded={isFolded}
            onShowAll={action("all")}
            jobs={[
              {
                key: "1",
                watch: sightOf({ ...args, view: "failed" }),
                noun: "deployment",
                steps: 5,
                step: 4,
                onView: action("view"),
                operation: { action: "deploy ledger 2.9.0" },
              },
              {
                key: "2",
                watch: sightOf(args),
                operation: { action: "deploy checkout-web", progress: "Deploying checkout-web 8.9.0" },
              },
              {
                key: "3",
                watch: sightOf({ ...args, view: "lost" }),
                noun: "deployment",
                operation: { action: "deploy search-index" },
              },
              {
                key: "4",
                watch: sightOf({ ...args, view: "succeeded" }),
                operation: { action: "deploy payments-api", done: "payments-api 4.2.1 is live" },
                onView: action("view"),
              },
            ]}
          />
        </Specimen>
      ))}
    </Sheet>
  ),
});

export const Sizes = meta.story({
  parameters: sheetParameters,
  render: (args) => (
    <AllSizes layouts={["section", "inline", "banner", "toast", "page"]}>
      {(layout) => <Job {...args} layout={layout} />}
    </AllSizes>
  ),
});

export const LongWords = meta.story({
  args: {
    doing: "Rolling back payments-api-with-regional-failover 4.2.1-rc.17+build.20251028 in eu-central-1 and us-west-2",
    phase: "waiting_for_traffic_to_drain_from_the_previous_replica_set",
    steps: 12,
    step: 9,
  },
});

export const RightToLeft = meta.story({
  render: (args) => (
    <Arabic>
      <Job {...args} doing="جارٍ نشر payments-api 4.2.1" phase="" />
    </Arabic>
  ),
});
