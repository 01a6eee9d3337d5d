import { ApprovalBadge, Badge, FreezeBadge, JobLine } from "faultline/react";
import { jobOf, wordsOf } from "../../deployforge.ts";
import type { Release } from "./releaseOf.ts";

/** Where a release stands, in a cell. */
export function ReleaseState({ release: { deployment, approval, window } }: { release: Release }) {
  if (deployment?.current_state === "running" || deployment?.current_state === "paused") {
    return <JobLine job={jobOf(deployment)} operation={wordsOf(deployment)} steps={deployment.step_count} />;
  }
  if (deployment?.current_state === "failed") return <Badge tone="critical">Stopped at step {deployment.step}</Badge>;
  if (deployment?.current_state === "cancelled") return <Badge tone="neutral">Cancelled</Badge>;
  if (deployment) return <Badge tone="success">Live</Badge>;
  if (approval) return <ApprovalBadge required={approval.required_approvals} current={approval.current_approvals} />;
  if (window) return <FreezeBadge window={window} />;
  return <Badge tone="neutral">Ready</Badge>;
}
