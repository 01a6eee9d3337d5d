import { HttpResponse, http } from "msw";
import { type FormEvent, useState } from "react";
import { expect, userEvent, waitFor } from "storybook/test";
import preview from "../../.storybook/preview.ts";
import { Button } from "../../src/components/Button.tsx";
import { ErrorSummary } from "../../src/components/ErrorSummary.tsx";
import { FieldMessage } from "../../src/components/FieldMessage.tsx";
import { StatePanel } from "../../src/components/StatePanel.tsx";
import { useFieldProps } from "../../src/components/useFieldProps.ts";
import type { FailureEvents } from "../../src/components/viewProps.ts";
import type { OperationWords } from "../../src/outcome/operation.ts";
import type { Api } from "../../src/query/createApi.ts";
import { useApiMutation } from "../../src/query/useApiMutation.ts";
import { useFieldErrors } from "../../src/query/useFieldErrors.ts";
import { MutationNotice } from "../../src/surfaces/MutationNotice.tsx";
import { base, expectNoFailure, expectOneSurface, Host, inTurn, patient } from "./host.tsx";
import { goOn, standStill } from "./pace.ts";

const deploying: OperationWords = {
  action: "deploy api 4.2.1",
  subject: "Production",
  done: "api 4.2.1 is live",
};

interface WriteProps extends FailureEvents {
  api: Api;
  operation: OperationWords;
  label: string;
  method?: "POST" | "PUT";
}

/** A button that changes something, and the failure beside it. */
function Write({ api, operation, label, method = "POST", ...events }: WriteProps) {
  const result = useApiMutation(
    api.mutationOptions({
      request: () => ({ path: "/things", method, json: { version: "4.2.1" } }),
      meta: { operation },
    }),
  );
  return (
    <>
      <MutationNotice result={result} layout="section" {...events} />
      {result.isSuccess && <StatePanel tone="success" layout="section" title={operation.done} />}
      <Button variant="solid" isBusy={result.isPending} onClick={() => result.mutate()}>
        {label}
      </Button>
    </>
  );
}

const meta = preview.meta({
  title: "Flows/Writing",
  tags: ["!autodocs"],
  render: () => <Host>{(api) => <Write api={api} operation={deploying} label="Deploy" />}</Host>,
  parameters: { now: "today" },
});

function VersionForm({ api }: { api: Api }) {
  const [version, setVersion] = useState("4.2");
  const result = useApiMutation(
    api.mutationOptions({
      request: (json: { version: string }) => ({ path: "/things", json }),
      meta: { operation: { action: "register the version", subject: "the version" } },
    }),
  );
  const errors = useFieldErrors(result.failure);
  const { fieldProps, messageProps } = useFieldProps(errors);
  const control = fieldProps("version");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    result.mutate({ version });
  };
  return (
    <form data-kit="form" noValidate onSubmit={submit}>
      {result.failure?.kind === "invalid" && errors.issues.length > 0 && (
        <ErrorSummary failure={result.failure} fields={errors.issues} />
      )}
      <MutationNotice result={result} layout="section" />
      {result.isSuccess && <StatePanel tone="success" layout="section" title="Version registered" />}
      <div>
        <label htmlFor={control.id}>Version</label>
        <input
          {...control}
          value={version}
          onChange={(event) => {
            setVersion(event.target.value);
            errors.clear("version");
          }}
        />
        <FieldMessage {...messageProps("version")} />
      </div>
      <div>
        <Button type="submit" variant="solid" isBusy={result.isPending}>
          Register
        </Button>
      </div>
    </form>
  );
}

/** A field is wrong; it is mended, and what was typed is still there. */
export const FixThenSaved = meta.story({
  render: () => <Host>{(api) => <VersionForm api={api} />}</Host>,
  beforeEach({ msw }) {
    msw.use(
      inTurn(
        "post",
        "/things",
        [422, { detail: [{ loc: ["body", "version"], msg: "Enter three numbers, like 4.2.1", type: "value_error" }] }],
        [201, { id: "ver_02", version: "4.2.1" }],
      ),
    );
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Register" }));
    await waitFor(() => expect(canvas.getByRole("heading", { name: "There is a problem" })).toHaveFocus(), patient);
    const field = canvas.getByRole("textbox", { name: "Version" });
    await expect(field).toHaveValue("4.2");
    await expect(field).toHaveAccessibleDescription(/three numbers/);
    await expectOneSurface();
    await userEvent.click(canvas.getByRole("link", { name: /three numbers/ }));
    await expect(field).toHaveFocus();
    await userEvent.type(field, ".1");
    await expect(field).toBeValid();
    await userEvent.click(canvas.getByRole("button", { name: "Register" }));
    await expect(await canvas.findByRole("heading", { name: "Version registered" }, patient)).toBeVisible();
    await expectNoFailure();
  },
});

const frozen = (endsAt: string) => ({
  error: "deployment_blocked",
  message: "No deployments now",
  code: "NO_DEPLOY_WINDOW",
  retry_after: endsAt,
  details: {
    window_name: "short_freeze",
    window_start: "2025-10-28T09:00:00Z",
    window_end: endsAt,
    reason: "Database maintenance",
  },
});

/** Frozen; nothing is offered before the window ends, then the operation itself. */
export const FreezeEndsThenDeployed = meta.story({
  render: () => <Host rate={60}>{(api) => <Write api={api} operation={deploying} label="Deploy" />}</Host>,
  beforeEach({ msw, viewMode }) {
    msw.use(
      inTurn("post", "/things", [423, frozen("2025-10-28T09:46:00Z")], [201, { id: "dep_1", status: "started" }]),
    );
    return standStill({ viewMode });
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Deploy" }));
    await expect(
      await canvas.findByRole(
        "heading",
        { name: /^(Production is frozen until|You can deploy api 4.2.1 from)/ },
        patient,
      ),
    ).toBeVisible();
    await expect(canvas.queryByRole("button", { name: /try again/i })).toBeNull();
    await expectOneSurface();
    goOn();
    await expect(await canvas.findByRole("heading", { name: "You can deploy api 4.2.1 now" }, patient)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: /^deploy api 4.2.1$/i }));
    await expect(await canvas.findByRole("heading", { name: "api 4.2.1 is live" }, patient)).toBeVisible();
    await expectNoFailure();
  },
});

const approvals = (current: number) => ({
  error: "deployment_blocked",
  message: "Production deployment requires approval from 2 team leads",
  code: "APPROVAL_REQUIRED",
  details: { required_approvals: 2, current_approvals: current, approver_roles: ["team-lead", "manager"] },
});

/** Two have to agree; they are asked, they do, and the same deployment goes out. */
export const ApprovalsThenDone = meta.story({
  render: () => (
    <Host>
      {(api) => (
        <Write
          api={api}
          operation={deploying}
          label="Deploy"
          onRequestApproval={(note) => api.send("/approvals", { method: "POST", json: { note } })}
        />
      )}
    </Host>
  ),
  beforeEach({ msw }) {
    msw.use(
      inTurn("post", "/things", [428, approvals(0)], [428, approvals(1)], [201, { id: "dep_1", status: "started" }]),
      inTurn("post", "/approvals", [201, { id: "apr_1" }]),
    );
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Deploy" }));
    await expect(
      await canvas.findByRole("heading", { name: "Approval needed to deploy api 4.2.1" }, patient),
    ).toBeVisible();
    await expectOneSurface();
    await userEvent.click(canvas.getByRole("button", { name: "Request approval" }));
    await expect(await canvas.findByText(/^Asked at/, {}, patient)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(
      await canvas.findByRole("heading", { name: "One more approval to deploy api 4.2.1" }, patient),
    ).toBeVisible();
    await expectOneSurface();
    await userEvent.click(canvas.getByRole("button", { name: "Deploy" }));
    await expect(await canvas.findByRole("heading", { name: "api 4.2.1 is live" }, patient)).toBeVisible();
    await expectNoFailure();
  },
});

/** Another deployment has the place; when it is over, ours goes. */
export const InTheWayThenDone = meta.story({
  beforeEach({ msw }) {
    msw.use(
      inTurn(
        "post",
        "/things",
        [
          409,
          {
            error: "deployment_blocked",
            message: "Another deployment to production is already in progress",
            code: "CONCURRENT_DEPLOYMENT",
            details: {
              conflicting_deployment_id: "dep_81",
              conflicting_deployment_status: "in_progress",
              conflicting_deployment_started: "2025-10-28T09:30:00Z",
            },
          },
        ],
        [201, { id: "dep_82" }],
      ),
    );
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Deploy" }));
    await expect(await canvas.findByRole("heading", { name: "Can't deploy api 4.2.1 yet" }, patient)).toBeVisible();
    await expect(canvas.getByText("dep_81")).toBeVisible();
    await expectOneSurface();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("heading", { name: "api 4.2.1 is live" }, patient)).toBeVisible();
    await expectNoFailure();
  },
});

function SaveAndCheck({ api }: { api: Api }) {
  const [found, setFound] = useState<boolean>();
  if (found) return <StatePanel tone="success" layout="section" title="Release 4.2.1 was saved" />;
  return (
    <Write
      api={api}
      method="PUT"
      label="Save"
      operation={{ action: "save release 4.2.1", subject: "Release 4.2.1", done: "Release 4.2.1 was saved" }}
      onCheck={() => void api.get("/things").then(() => setFound(true))}
    />
  );
}

/** The answer to a write is lost: it is checked, not sent a second time. */
export const UnknownEndThenChecked = meta.story({
  render: () => <Host retry={{ maxRetries: 0 }}>{(api) => <SaveAndCheck api={api} />}</Host>,
  beforeEach({ msw }) {
    msw.use(
      http.put(
        `${base}/things`,
        () =>
          new HttpResponse("<html>502 Bad Gateway</html>", { status: 502, headers: { "Content-Type": "text/html" } }),
      ),
      inTurn("get", "/things", [200, { id: "rel_421" }]),
    );
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    await expect(
      await canvas.findByRole("heading", { name: "We don't know if Release 4.2.1 was saved" }, patient),
    ).toBeVisible();
    await expectOneSurface();
    await userEvent.click(canvas.getByRole("button", { name: "Check now" }));
    await expect(await canvas.findByRole("heading", { name: "Release 4.2.1 was saved" }, patient)).toBeVisible();
    await expectNoFailure();
  },
});
