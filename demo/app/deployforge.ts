import type { Job } from "faultline";
import * as z from "zod/mini";
import { deployforge } from "./apis.ts";
import { instant } from "./instant.ts";
import type { Target } from "./versioner.ts";

const Deployment = z.object({
  deployment_id: z.string(),
  job_id: z.string(),
  service: z.string(),
  version: z.string(),
  environment: z.string(),
  region: z.string(),
  config: z.record(z.string(), z.unknown()),
  current_state: z.enum(["running", "paused", "succeeded", "failed", "cancelled"]),
  progress: z.number(),
  current_step: z.string(),
  step: z.number(),
  step_count: z.number(),
  changed_at: instant,
});
export type Deployment = z.output<typeof Deployment>;

/** The steps of a deployment, by the names that its jobs report. */
export const steps = ["Fetch artifact", "Prepare hosts", "Roll out", "Shift traffic", "Verify"];

export const deployments = deployforge.queryOptions({
  queryKey: ["deployforge", "deployments"],
  path: "/deployments",
  schema: z.object({ deployments: z.array(Deployment) }),
  select: (data) => data.deployments,
  refetchInterval: 5000,
  meta: { operation: { action: "load the deployments", subject: "the deployments" } },
});

export const environments = deployforge.queryOptions({
  queryKey: ["deployforge", "environments"],
  path: "/environments",
  schema: z.object({ environments: z.array(z.object({ name: z.string(), protected: z.boolean() })) }),
  select: (data) => data.environments,
  meta: { operation: { action: "load the environments", subject: "the environments" } },
});

/** The job of a deployment, for a watch that begins where the list left off. */
export function jobOf(deployment: Deployment): Job {
  return {
    id: deployment.job_id,
    statusUrl: `/jobs/${deployment.job_id}/status`,
    state: deployment.current_state,
    progress: deployment.progress / 100,
    phase: deployment.current_step,
  };
}

export const wordsOf = ({ service, version }: { service: string; version: string }) => ({
  action: `deploy ${service} ${version}`,
  subject: `${service} ${version}`,
  progress: `Deploying ${service} ${version}`,
  done: `${service} ${version} is live`,
});

/** Carries out what Versioner has let through. */
export const startDeployment = ({ product_name, version }: Target) =>
  deployforge.mutationOptions({
    request: (target: Target) => ({
      path: "/deployments",
      json: {
        service: target.product_name,
        version: target.version,
        environment: target.environment_name,
        cloud_provider: "aws",
        region: "eu-west-1",
      },
    }),
    meta: { operation: wordsOf({ service: product_name, version }), surface: "inline" },
  });

type Fields = Readonly<Record<string, string | undefined>>;

export const createDeployment = deployforge.mutationOptions({
  request: (fields: Fields) => ({ path: "/deployments", json: fields }),
  meta: { operation: { action: "start the deployment", subject: "the deployment" }, surface: "inline" },
});

export const cancelJob = deployforge.mutationOptions({
  request: (id: string) => ({ path: `/jobs/${id}/cancel` }),
  meta: { operation: { action: "cancel the deployment", subject: "the deployment" }, surface: "toast" },
});

export const createEnvironment = deployforge.mutationOptions({
  request: (fields: Fields) => ({ path: "/environments", json: fields }),
  meta: { operation: { action: "create the environment", subject: "the environment" }, surface: "inline" },
});

export const deleteEnvironment = (name: string) =>
  deployforge.mutationOptions({
    request: () => ({ method: "DELETE", path: `/environments/${encodeURIComponent(name)}` }),
    meta: { operation: { action: `delete ${name}`, subject: name }, surface: "toast" },
  });

export const createPipeline = deployforge.mutationOptions({
  request: (fields: Fields) => ({ path: "/pipelines", json: fields }),
  schema: z.object({ pipeline_id: z.string() }),
  meta: { operation: { action: "create the pipeline", subject: "the pipeline" }, surface: "inline" },
});

export const saveConfig = deployforge.mutationOptions({
  request: ({ id, ...config }: { id: string; replicas: number }) => ({
    method: "PUT",
    path: `/deployments/${id}/config`,
    json: config,
  }),
  meta: { operation: { action: "save the configuration", subject: "the configuration" }, surface: "inline" },
});
