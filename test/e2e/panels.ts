import type { Page } from "@playwright/test";
import type { FailureKind } from "../../src/outcome/failures.ts";
import type { Desk } from "./desk.ts";

/** A part of the desk that reads or writes, and what it asks. */
export interface Panel {
  /** What a person would call it. */
  readonly name: string;
  /** Where it stands: the part of the address after `#/`. */
  readonly page: string;
  /** `"versioner/list-versions"`, as the control API knows its route. */
  readonly route: string;
  /** Sends it; left out: it is read when its page opens. */
  readonly send?: (page: Page) => Promise<void>;
  /** Brings the page to where it can be sent. */
  readonly prepare?: (page: Page, desk: Desk) => Promise<void>;
  /** Sent again by itself under its key, so that it may be out while the next reply is ordered. */
  readonly isRepeated?: boolean;
  /** What it leaves to others, by the app's word. */
  readonly silent?: readonly FailureKind[];
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();

const reads: readonly Panel[] = [
  {
    name: "production freeze",
    page: "releases",
    route: "versioner/pre-flight",
    silent: ["approval-required", "conflict"],
  },
  { name: "releases", page: "releases", route: "versioner/list-versions" },
  { name: "pending approvals", page: "releases", route: "versioner/list-approvals" },
  { name: "deploys per hour", page: "releases", route: "versioner/list-deployments" },
  { name: "windows of the releases", page: "releases", route: "versioner/list-no-deploy-windows" },
  { name: "lead time", page: "releases", route: "resource/create-report" },
  { name: "jobs", page: "releases", route: "deployforge/list-deployments" },
  { name: "deployments", page: "deployments", route: "deployforge/list-deployments" },
  { name: "environments", page: "deployments", route: "deployforge/list-environments" },
  { name: "versions", page: "versions", route: "versioner/list-versions" },
  { name: "users", page: "users", route: "resource/list-users" },
  { name: "user", page: "users/user_123", route: "resource/get-user" },
  { name: "orders", page: "users", route: "resource/list-orders" },
  { name: "reports", page: "users", route: "resource/get-reports" },
  { name: "migrations", page: "migrations", route: "sensei/list-migrations" },
  { name: "migration", page: "migrations/mig_abc123", route: "sensei/get-migration" },
];

async function openRelease(page: Page, service: string, where: string): Promise<void> {
  await page.getByRole("button", { name: "New release" }).click();
  const form = page.getByRole("form", { name: "New release" });
  await form.getByLabel("Service").selectOption(service);
  await form.getByLabel("Where").selectOption(where);
}

const writes: readonly Panel[] = [
  {
    name: "new release",
    page: "releases",
    route: "versioner/create-deployment",
    prepare: (page) => openRelease(page, "payments-api", "production"),
    send: press("Deploy"),
  },
  {
    name: "start of a release",
    page: "releases",
    route: "deployforge/create-deployment",
    prepare: async (page, desk) => {
      await desk.answer("versioner/create-deployment", { example: "versioner-201" });
      await openRelease(page, "payments-api", "staging");
    },
    send: press("Deploy"),
  },
  {
    name: "request for approval",
    page: "releases",
    route: "versioner/request-approval",
    prepare: async (page) => {
      await openRelease(page, "statements", "production");
      await press("Deploy")(page);
    },
    send: press(/^Request approval/),
  },
  { name: "reminder", page: "releases", route: "versioner/remind-approvers", send: press("Remind Jonas") },
  {
    name: "withdrawal",
    page: "releases",
    route: "versioner/withdraw-approval",
    send: press("Withdraw request"),
    isRepeated: true,
  },
  {
    name: "new deployment",
    page: "deployments",
    route: "deployforge/create-deployment",
    send: press("Start deployment"),
  },
  {
    name: "cancelled job",
    page: "deployments",
    route: "deployforge/cancel-job",
    send: press("Cancel the deployment of checkout-web"),
  },
  {
    name: "new environment",
    page: "deployments",
    route: "deployforge/create-environment",
    send: press("Create environment"),
  },
  {
    name: "deleted environment",
    page: "deployments",
    route: "deployforge/delete-environment",
    send: press("Delete staging"),
    isRepeated: true,
  },
  { name: "new pipeline", page: "deployments", route: "deployforge/create-pipeline", send: press("Create pipeline") },
  {
    name: "configuration",
    page: "deployments",
    route: "deployforge/update-config",
    send: press("Save configuration"),
    isRepeated: true,
  },
  { name: "registered version", page: "versions", route: "versioner/create-version", send: press("Register version") },
  {
    name: "deleted version",
    page: "versions",
    route: "versioner/delete-version",
    send: press(/^Delete payments-api/),
    isRepeated: true,
  },
  { name: "new user", page: "users", route: "resource/create-user", send: press("Create user"), isRepeated: true },
  { name: "edited user", page: "users/user_123", route: "resource/update-user", send: press("Save user") },
  {
    name: "deleted user",
    page: "users/user_123",
    route: "resource/delete-user",
    send: press("Delete user"),
    isRepeated: true,
  },
  { name: "new order", page: "users", route: "resource/create-order", send: press("Place order"), isRepeated: true },
  { name: "processed orders", page: "users", route: "resource/process-data", send: press("Process the orders") },
  { name: "yearly report", page: "users", route: "resource/create-report", send: press("Make the yearly report") },
  { name: "new migration", page: "migrations", route: "sensei/create-migration", send: press("Start migration") },
  {
    name: "uploaded plan",
    page: "migrations",
    route: "sensei/create-migration",
    send: (page) =>
      page
        .locator("input[type=file]")
        .setInputFiles({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from("{}") }),
  },
  {
    name: "paused migration",
    page: "migrations/mig_abc123",
    route: "sensei/pause-migration",
    // Or it would be done, and could no more be paused, before a slow machine is through.
    prepare: (_, desk) => desk.control("clock", { advanceMs: 0, stop: true }),
    send: press("Pause migration"),
  },
  {
    name: "deleted migration",
    page: "migrations",
    route: "sensei/delete-migration",
    send: press(/^Delete /),
    isRepeated: true,
  },
];

export const panels: readonly Panel[] = [...reads, ...writes];
