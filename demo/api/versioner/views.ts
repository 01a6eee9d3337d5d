import { toIso, toIsoAt } from "../clock.ts";
import type { ApprovalRule } from "./rules.ts";
import type { ApprovalRequest, Deployment, Freeze, Seat, Version } from "./store.ts";

export function versionView({ id, product_name, version, sha, createdBy, createdAt }: Version, stagedAt?: number) {
  return {
    id,
    product_name,
    version,
    sha,
    created_by: createdBy,
    created_at: toIso(createdAt),
    staged_at: stagedAt === undefined ? null : toIso(stagedAt),
  };
}

const statuses = {
  running: "in_progress",
  paused: "in_progress",
  succeeded: "completed",
  failed: "failed",
  cancelled: "aborted",
} as const;

export function deploymentView({ id, product_name, version, environment_name, job }: Deployment) {
  return {
    id,
    product_name,
    version,
    environment_name,
    status: statuses[job.phase],
    started_at: toIso(job.startedAt),
    completed_at: job.endedAt === undefined ? null : toIso(job.endedAt),
  };
}

export function approvalView(request: ApprovalRequest, { required, roles, name }: ApprovalRule) {
  const { id, product_name, version, environment_name, note, requestedAt, granted, asked } = request;
  return {
    id,
    product_name,
    version,
    environment_name,
    note,
    rule_name: name,
    status: granted.length >= required ? "granted" : "pending",
    requested_at: toIso(requestedAt),
    required_approvals: required,
    current_approvals: granted.length,
    approver_roles: roles,
    approvals: granted.map(seatView),
    asked: granted.length >= required ? [] : asked.map(seatView),
  };
}

function seatView({ person, at }: Seat) {
  return { name: person.name, role: person.role, at: toIso(at) };
}

export function freezeView({ name, message, reason, startsAt, endsAt, utcOffset }: Freeze) {
  return {
    window_name: name,
    message,
    reason,
    window_start: toIsoAt(startsAt, utcOffset),
    window_end: toIsoAt(endsAt, utcOffset),
  };
}
