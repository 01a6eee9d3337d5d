import type { FailureOf } from "faultline";
import * as z from "zod/mini";
import { versioner } from "./apis.ts";
import { instant } from "./instant.ts";

const Target = z.object({ product_name: z.string(), version: z.string(), environment_name: z.string() });
export type Target = z.output<typeof Target>;

const Version = z.object({
  id: z.string(),
  product_name: z.string(),
  version: z.string(),
  sha: z.string(),
  created_by: z.string(),
  created_at: instant,
  staged_at: z.nullable(instant),
});
export type Version = z.output<typeof Version>;

const Seat = z.object({ name: z.string(), role: z.string(), at: instant });

const Approval = z.extend(Target, {
  id: z.string(),
  rule_name: z.string(),
  requested_at: instant,
  required_approvals: z.number(),
  current_approvals: z.number(),
  approver_roles: z.array(z.string()),
  approvals: z.array(Seat),
  asked: z.array(Seat),
});
export type Approval = z.output<typeof Approval>;

const Window = z.object({ window_name: z.string(), reason: z.string(), window_start: instant, window_end: instant });
export type FrozenWindow = z.output<typeof Window>;

const list = <Item extends z.ZodMiniType>(item: Item) => z.object({ items: z.array(item) });

/** `payments-api 4.2.1`, as people say it. */
export const nameOf = ({ product_name, version }: Pick<Target, "product_name" | "version">) =>
  `${product_name} ${version}`;

const deploying = (target: Target) => ({
  action: `deploy ${nameOf(target)}`,
  // What is frozen is the place, not the release.
  subject: target.environment_name === "production" ? "Production" : nameOf(target),
});

export const versions = versioner.queryOptions({
  queryKey: ["versioner", "versions"],
  path: "/versions",
  schema: list(Version),
  meta: { operation: { action: "load the versions", subject: "the versions" } },
});

export const registerVersion = versioner.mutationOptions({
  request: (version: {
    product_name?: string | undefined;
    version?: string | undefined;
    sha?: string | undefined;
  }) => ({
    path: "/versions",
    json: version,
  }),
  schema: Version,
  meta: { operation: { action: "register the version", subject: "the version" }, surface: "inline" },
});

/** A row has no room for a panel, so the toast tells. */
export const deleteVersion = (version: Version) =>
  versioner.mutationOptions({
    request: () => ({ method: "DELETE", path: `/versions/${version.id}` }),
    meta: { operation: { action: `delete ${nameOf(version)}`, subject: nameOf(version) }, surface: "toast" },
  });

export const deployments = versioner.queryOptions({
  queryKey: ["versioner", "deployments"],
  path: "/deployments",
  schema: list(z.extend(Target, { id: z.string(), status: z.string(), started_at: instant })),
  meta: { operation: { action: "count the deployments", subject: "the deployments" } },
});

/** Refusals that are about one release, not about production: its own row and form say them. */
export const aboutTheRelease = {
  "approval-required": "silent",
  "precondition-required": "silent",
  conflict: "silent",
} as const;

/** Asks whether a release could go out now, without sending it. */
export const preflight = (target: Target) =>
  versioner.queryOptions({
    queryKey: ["versioner", "pre-flight", target],
    method: "POST",
    path: "/pre-flight",
    json: target,
    refetchInterval: 15_000,
    meta: { operation: { action: "deploy to production", subject: "Production" }, surface: aboutTheRelease },
  });

export const deployRelease = (target: Target) =>
  versioner.mutationOptions({
    request: (wanted: Target) => ({ path: "/deployments", json: wanted }),
    meta: { operation: deploying(target), surface: "inline" },
  });

export const approvals = versioner.queryOptions({
  queryKey: ["versioner", "approvals"],
  path: "/approvals",
  schema: list(Approval),
  refetchInterval: 15_000,
  meta: { operation: { action: "load the approvals", subject: "the approvals" } },
});

/** The prompt tells by itself when asking failed. */
export const requestApproval = versioner.mutationOptions({
  request: (wanted: Target & { note: string }) => ({ path: "/approvals", json: wanted }),
  meta: { operation: "ask for approval", surface: "inline" },
});

export const remindApprovers = (approval: Approval) =>
  versioner.mutationOptions({
    request: () => ({ path: `/approvals/${approval.id}/remind` }),
    meta: { operation: { action: "send the reminder", subject: "the reminder" }, surface: "toast" },
  });

export const withdrawApproval = (approval: Approval) =>
  versioner.mutationOptions({
    request: () => ({ method: "DELETE", path: `/approvals/${approval.id}` }),
    meta: { operation: { action: "withdraw the request", subject: "the request" }, surface: "toast" },
  });

export const windows = versioner.queryOptions({
  queryKey: ["versioner", "windows"],
  path: "/no-deploy-windows",
  schema: list(Window),
  meta: { operation: { action: "load the schedule", subject: "the schedule" } },
});

/** A request that waits, as the refusal that it would get: the prompt is the same. */
export function toRefusal(approval: Approval): FailureOf<"approval-required"> {
  const { required_approvals: required, current_approvals: current, approver_roles: roles } = approval;
  return {
    kind: "approval-required",
    status: 428,
    dialect: "versioner",
    // As long as the request stands it is one and the same: reading it again is no news.
    receivedAt: approval.requested_at,
    rule: approval.rule_name,
    approvals: { required, current, roles },
    operation: deploying(approval),
  };
}
