import { HttpResponse, http } from "msw";
import { expect, userEvent, waitFor } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Button } from "../../src/components/Button.tsx";
import { JobProgress } from "../../src/components/JobProgress.tsx";
import type { Api } from "../../src/query/createApi.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { useJob } from "../../src/query/useJob.ts";
import type { Clock } from "../../src/waiting/clock.ts";
import { base, expectNoFailure, expectOneSurface, Host, inTurn, patient } from "./host.tsx";

const operation = {
  action: "deploy payments-api 4.2.1",
  progress: "Deploying payments-api 4.2.1",
  done: "payments-api 4.2.1 is live",
};

function Deploy({ api, clock }: { api: Api; clock: Clock }) {
  const started = useApiMutation(
    api.mutationOptions({ request: () => ({ path: "/deployments", json: {} }), meta: { operation } }),
  );
  const watch = useJob(started.data, { api, clock });
  return (
    <>
      {started.data && <JobProgress watch={watch} operation={operation} noun="deployment" canLeave />}
      <Button variant="solid" isBusy={started.isPending} onClick={() => started.mutate()}>
        Deploy
      </Button>
    </>
  );
}

const accepted = http.post(`${base}/deployments`, () =>
  HttpResponse.json(
    {
      code: 202,
      status: "success",
      message: "Deployment job started",
      data: { job_id: "job-1", status_url: "/jobs/job-1" },
    },
    { status: 202 },
  ),
);
const seen = (current_state: string, progress: number) => [200, { id: "job-1", current_state, progress }] as const;

const meta = preview.meta({
  title: "Flows/Jobs",
  tags: ["!autodocs"],
  // Two seconds between looks take a tenth of a second.
  render: () => <Host rate={20}>{(api, clock) => <Deploy api={api} clock={clock} />}</Host>,
  parameters: { now: "today" },
});

/** Taken on, under way, done. */
export const ProgressThenDone = meta.story({
  beforeEach({ msw }) {
    msw.use(accepted, inTurn("get", "/jobs/job-1", seen("running", 25), seen("running", 65)));
  },
  play: async ({ canvas, msw }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Deploy" }));
    await waitFor(async () => {
      const bar = canvas.getByRole("progressbar", { name: "Deploying payments-api 4.2.1" });
      await expect(bar).toHaveAttribute("aria-valuenow", "65");
    }, patient);
    msw.use(inTurn("get", "/jobs/job-1", seen("running", 90), seen("succeeded", 100)));
    await expect(await canvas.findByRole("heading", { name: "payments-api 4.2.1 is live" }, patient)).toBeVisible();
    await expectNoFailure();
  },
});

/** Under way, then broken: the line slips at the exact place. */
export const ProgressThenFailed = meta.story({
  beforeEach({ msw }) {
    msw.use(accepted, inTurn("get", "/jobs/job-1", seen("running", 25), seen("running", 65), seen("failed", 65)));
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Deploy" }));
    await expect(
      await canvas.findByRole("heading", { name: "The deployment stopped before its end" }, patient),
    ).toBeVisible();
    await expect(canvas.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "65");
    await expectOneSurface();
  },
});

/** Nobody answers for a while; the last known share stays, and the job is found again. */
export const LostSightThenFound = meta.story({
  beforeEach({ msw }) {
    msw.use(accepted, inTurn("get", "/jobs/job-1", seen("running", 40), [503]));
  },
  play: async ({ canvas, msw }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Deploy" }));
    await expect(
      await canvas.findByRole("heading", { name: "We lost sight of the deployment" }, patient),
    ).toBeVisible();
    await expect(canvas.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "40");
    await expectOneSurface();
    msw.use(inTurn("get", "/jobs/job-1", seen("succeeded", 100)));
    await expect(await canvas.findByRole("heading", { name: "payments-api 4.2.1 is live" }, patient)).toBeVisible();
    await expectNoFailure();
  },
});
