import { type EpochMs, toIso } from "../clock.ts";
import { Job } from "../job.ts";
import { services } from "../people.ts";
import type { World } from "../world.ts";

const steps = [
  { name: "Fetch artifact", ms: 4_000 },
  { name: "Prepare hosts", ms: 6_000 },
  { name: "Roll out", ms: 10_000 },
  { name: "Shift traffic", ms: 6_000 },
  { name: "Verify", ms: 4_000 },
] as const;

/** The regions of each cloud provider, and the name it goes by. */
export const providers: Readonly<Record<string, { readonly title: string; readonly regions: readonly string[] }>> = {
  aws: { title: "AWS", regions: ["eu-west-1", "eu-central-1", "us-east-1", "us-west-2"] },
  gcp: { title: "Google Cloud", regions: ["europe-west1", "europe-west3", "us-central1"] },
  azure: { title: "Azure", regions: ["westeurope", "northeurope", "eastus"] },
};

export interface Deployment {
  readonly id: string;
  readonly jobId: string;
  readonly service: string;
  readonly version: string;
  readonly environment: string;
  readonly cloudProvider: string;
  readonly region: string;
  readonly createdAt: EpochMs;
  config: Record<string, unknown>;
}

export type NewDeployment = Pick<Deployment, "service" | "version" | "environment" | "cloudProvider" | "region">;

/** What DeployForge knows: deployments, the jobs that carry them out, environments, pipelines. */
export class Store {
  readonly deployments = new Map<string, Deployment>();
  readonly jobs = new Map<string, Job>();
  readonly environments = new Map([
    ["production", { name: "production", protected: true }],
    ["staging", { name: "staging", protected: true }],
    ["preview-1482", { name: "preview-1482", protected: false }],
  ]);
  readonly pipelines = new Map<string, { readonly id: string; readonly name: string; readonly service: string }>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    this.#seed();
  }

  start(wanted: NewDeployment): Deployment {
    const { newId, failingStep } = this.#world;
    return this.#add(newId("dep-"), newId("job-"), wanted, failingStep.call(this.#world, steps.length));
  }

  /** Newest first. */
  list(): readonly Deployment[] {
    return [...this.deployments.values()].reverse();
  }

  /** The job of the documented 202, from its beginning. */
  restartDocumentedJob(): void {
    this.#add("dep-4xample", "job-4xample", wanted("payments-api", "4.2.1", "staging"), undefined);
  }

  #add(id: string, jobId: string, wanted: NewDeployment, failsAtStep: number | undefined, doneAlready = 0): Deployment {
    const job = new Job(this.#world.now, { steps, failsAtStep, doneAlready, speed: this.#world.speed });
    const deployment = { ...wanted, id, jobId, createdAt: job.startedAt, config: { replicas: 6 } };
    this.jobs.set(jobId, job);
    this.deployments.delete(id);
    this.deployments.set(id, deployment);
    return deployment;
  }

  #seed(): void {
    for (const { name, previous } of services) {
      this.#add(`dep-${name}-live`, `job-${name}-live`, wanted(name, previous, "production"), undefined, 1);
    }
    this.#add("dep-payouts-500", "job-payouts-500", wanted("payouts", "5.0.0", "staging"), undefined, 1);
    this.#add("dep-ledger-204", "job-ledger-204", wanted("ledger", "2.0.4", "staging"), 3, 1);
    this.restartDocumentedJob();
    this.#add("dep-checkout-910", "job-checkout-910", wanted("checkout-web", "9.1.0", "staging"), undefined, 0.52);
  }
}

function wanted(service: string, version: string, environment: string): NewDeployment {
  return { service, version, environment, cloudProvider: "aws", region: "eu-west-1" };
}

/** A job as `status_url` shows it. */
export function jobView(id: string, job: Job, deployment: Deployment | undefined) {
  const region = deployment?.region ?? "its region";
  return {
    job_id: id,
    deployment_id: deployment?.id,
    current_state: job.phase,
    progress: Math.round(job.progress * 100),
    current_step: job.step,
    step: job.stepIndex + 1,
    steps: job.steps.map(({ name }, index) => ({ name, state: stepState(job, index) })),
    started_at: toIso(job.startedAt),
    finished_at: job.endedAt === undefined ? undefined : toIso(job.endedAt),
    error:
      job.phase === "failed"
        ? { step: job.step, message: `2 of 6 hosts in ${region} did not pass their health check.` }
        : undefined,
  };
}

function stepState(job: Job, index: number): "done" | "running" | "failed" | "waiting" {
  if (index < job.stepIndex || job.phase === "succeeded") return "done";
  if (index > job.stepIndex || job.phase === "cancelled") return "waiting";
  return job.phase === "failed" ? "failed" : "running";
}

export function deploymentView(deployment: Deployment, job: Job) {
  const { id, jobId, service, version, environment, cloudProvider, region, config, createdAt } = deployment;
  return {
    deployment_id: id,
    job_id: jobId,
    service,
    version,
    environment,
    cloud_provider: cloudProvider,
    region,
    config,
    current_state: job.phase,
    progress: Math.round(job.progress * 100),
    current_step: job.step,
    step: job.stepIndex + 1,
    step_count: job.steps.length,
    created_at: toIso(createdAt),
    changed_at: toIso(job.endedAt ?? createdAt),
  };
}
