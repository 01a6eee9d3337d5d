import type { LockWindow } from "faultline";
import type { Deployment } from "../../deployforge.ts";
import type { Approval, FrozenWindow, Version } from "../../versioner.ts";

/** What the desk knows beside the versions. */
export interface ReleaseFacts {
  readonly deployments: readonly Deployment[];
  readonly approvals: readonly Approval[];
  readonly windows: readonly FrozenWindow[];
}

/** A version with what holds it or carries it. */
export interface Release {
  readonly where: string;
  readonly changedAt: number;
  readonly deployment?: Deployment | undefined;
  readonly approval?: Approval | undefined;
  readonly window?: LockWindow | undefined;
}

/** Where a version stands: what it waits for comes before where it has been. */
export function releaseOf({ product_name, version, created_at, staged_at }: Version, facts: ReleaseFacts): Release {
  const approval = facts.approvals.find((one) => one.product_name === product_name && one.version === version);
  const isOpen = approval && approval.current_approvals < approval.required_approvals;
  const own = facts.deployments.filter((one) => one.service === product_name && one.version === version);
  const deployment = own.find((one) => one.environment === "production") ?? own[0];

  if (isOpen && deployment?.environment !== "production") {
    return { where: "Production", changedAt: approval.approvals.at(-1)?.at ?? approval.requested_at, approval };
  }
  if (deployment) {
    const { environment, changed_at } = deployment;
    return { where: environment === "production" ? "Production" : "Staging", changedAt: changed_at, deployment };
  }
  const [frozen] = facts.windows;
  const window = frozen && { startsAt: frozen.window_start, endsAt: frozen.window_end };
  return { where: staged_at === null ? "Staging" : "Production", changedAt: staged_at ?? created_at, window };
}
