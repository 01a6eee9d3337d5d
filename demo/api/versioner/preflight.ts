import { toIso, toIsoAt } from "../clock.ts";
import type { World } from "../world.ts";
import { environments, soakMs } from "./rules.ts";
import type { Store, Target } from "./store.ts";

/** What stands in the way of a deployment, as Versioner prints it. */
export interface Block {
  readonly status: 409 | 423 | 428;
  readonly body: {
    readonly error: "deployment_blocked";
    readonly message: string;
    readonly code: string;
    readonly retry_after?: string;
    readonly details: Readonly<Record<string, unknown>>;
  };
}

/** The first check that this deployment does not pass; `undefined`: it may go. */
export function preflight(store: Store, world: World, target: Target): Block | undefined {
  const rules = target.environment_name === "production" ? [frozen, concurrent, flow, soak, approvals] : [concurrent];
  for (const rule of rules) {
    const block = rule(store, world, target);
    if (block !== undefined) return block;
  }
  return undefined;
}

type Check = (store: Store, world: World, target: Target) => Block | undefined;

const frozen: Check = ({ freeze }, world) => {
  if (freeze === undefined || world.now() < freeze.startsAt || world.now() >= freeze.endsAt) return undefined;
  return blocked(423, "NO_DEPLOY_WINDOW", freeze.message, toIso(freeze.endsAt), {
    window_name: freeze.name,
    window_start: toIsoAt(freeze.startsAt, freeze.utcOffset),
    window_end: toIsoAt(freeze.endsAt, freeze.utcOffset),
    reason: freeze.reason,
  });
};

const concurrent: Check = (store, _, { environment_name }) => {
  const other = store.running(environment_name);
  if (other === undefined) return undefined;
  return blocked(
    409,
    "CONCURRENT_DEPLOYMENT",
    `Another deployment to ${environment_name} is already in progress`,
    undefined,
    {
      conflicting_deployment_id: other.id,
      conflicting_deployment_status: "in_progress",
      conflicting_deployment_started: toIso(other.job.startedAt),
    },
  );
};

const flow: Check = (store, _, target) => {
  if (store.stagedAt(target) !== undefined) return undefined;
  const { product_name, version } = target;
  return blocked(428, "FLOW_VIOLATION", `${product_name} ${version} must be deployed to staging first`, undefined, {
    rule_name: "Staging before production",
    required_environments: environments.filter((name) => name === "staging"),
  });
};

const soak: Check = (store, world, target) => {
  const soakedAt = (store.stagedAt(target) ?? 0) + soakMs;
  if (world.now() >= soakedAt) return undefined;
  const minutes = soakMs / 60_000;
  return blocked(
    428,
    "INSUFFICIENT_SOAK_TIME",
    `${target.product_name} ${target.version} must be on staging for at least ${minutes} minutes`,
    // Rounded up: the printed instant has no fractions and must not be too early.
    toIso(Math.ceil(soakedAt / 1000) * 1000),
    { rule_name: `${minutes} minute staging soak`, required_soak_minutes: minutes },
  );
};

const approvals: Check = (store, _, target) => {
  if (!store.approvalsRequired) return undefined;
  const { code, name, message, required, roles } = store.ruleFor(target);
  const current = store.approvalOf(target)?.granted.length ?? 0;
  if (current >= required) return undefined;
  return blocked(428, code, message, undefined, {
    required_approvals: required,
    current_approvals: current,
    approver_roles: roles,
    rule_name: name,
  });
};

function blocked(
  status: Block["status"],
  code: string,
  message: string,
  retryAfter: string | undefined,
  details: Readonly<Record<string, unknown>>,
): Block {
  const wait = retryAfter === undefined ? {} : { retry_after: retryAfter };
  return { status, body: { error: "deployment_blocked", message, code, ...wait, details } };
}
