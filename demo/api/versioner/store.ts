import type { EpochMs } from "../clock.ts";
import { Job } from "../job.ts";
import { approvers, type Person } from "../people.ts";
import type { World } from "../world.ts";
import { type ApprovalRule, deploymentMs, leads, quality } from "./rules.ts";

/** What is deployed where: the three names by which Versioner knows a deployment. */
export interface Target {
  readonly product_name: string;
  readonly version: string;
  readonly environment_name: string;
}

export interface Version {
  readonly id: string;
  readonly product_name: string;
  readonly version: string;
  readonly sha: string;
  readonly createdBy: string;
  readonly createdAt: EpochMs;
  /** When it came to staging before the demo began; `undefined`: it has not. */
  readonly stagedAt?: EpochMs | undefined;
}

export interface Deployment extends Target {
  readonly id: string;
  readonly job: Job;
}

/** One seat: somebody who was asked, or has agreed. */
export interface Seat {
  readonly person: Person;
  readonly at: EpochMs;
}

export interface ApprovalRequest extends Target {
  readonly id: string;
  readonly note: string;
  readonly requestedAt: EpochMs;
  granted: Seat[];
  asked: Seat[];
}

export interface Freeze {
  readonly name: string;
  readonly message: string;
  readonly reason: string;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  /** Offset in which the window was set: `"-07:00"`. */
  readonly utcOffset: string;
}

/** What Versioner knows: versions, deployments, who agreed to what, and the freeze. */
export class Store {
  readonly versions = new Map<string, Version>();
  readonly deployments = new Map<string, Deployment>();
  readonly approvals = new Map<string, ApprovalRequest>();
  freeze: Freeze | undefined;
  approvalsRequired = true;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  find({ product_name, version }: Target | Pick<Version, "product_name" | "version">): Version | undefined {
    return [...this.versions.values()].find((one) => one.product_name === product_name && one.version === version);
  }

  addVersion(version: Omit<Version, "id">): Version {
    const added = { ...version, id: this.#world.newUuid() };
    this.versions.set(added.id, added);
    return added;
  }

  start({ product_name, version, environment_name }: Target): Deployment {
    const job = new Job(this.#world.now, {
      steps: [{ name: "deploy", ms: deploymentMs }],
      speed: this.#world.speed,
    });
    const deployment = { product_name, version, environment_name, id: this.#world.newUuid(), job };
    this.deployments.set(deployment.id, deployment);
    return deployment;
  }

  /** What runs in that environment now. */
  running(environment: string): Deployment | undefined {
    return [...this.deployments.values()].find(
      ({ environment_name, job }) => environment_name === environment && !job.settled,
    );
  }

  /** When this version came to staging, from before the demo or during it. */
  stagedAt(target: Target): EpochMs | undefined {
    const here = [...this.deployments.values()].find(
      (one) =>
        one.environment_name === "staging" &&
        one.product_name === target.product_name &&
        one.version === target.version &&
        one.job.phase === "succeeded",
    );
    return this.find(target)?.stagedAt ?? here?.job.endedAt;
  }

  ruleFor({ product_name }: Target): ApprovalRule {
    return product_name === "fraud-rules" ? quality : leads;
  }

  approvalOf(target: Target): ApprovalRequest | undefined {
    return [...this.approvals.values()].find(
      (one) =>
        one.product_name === target.product_name &&
        one.version === target.version &&
        one.environment_name === target.environment_name,
    );
  }

  requestApproval({ product_name, version, environment_name }: Target, note: string): ApprovalRequest {
    const now = this.#world.now();
    const { roles, required } = this.ruleFor({ product_name, version, environment_name });
    const asked = approvers.filter(({ role }) => roles.includes(role)).slice(0, required);
    const request: ApprovalRequest = {
      product_name,
      version,
      environment_name,
      id: this.#world.newUuid(),
      note,
      requestedAt: now,
      granted: [],
      asked: asked.map((person) => ({ person, at: now })),
    };
    this.approvals.set(request.id, request);
    return request;
  }

  /** Seats one person; whoever was asked for this seat is no longer waited for. */
  grant(request: ApprovalRequest, person: Person): void {
    if (request.granted.some((seat) => seat.person.name === person.name)) return;
    request.granted.push({ person, at: this.#world.now() });
    request.asked = request.asked.filter((seat) => seat.person.name !== person.name);
  }
}
