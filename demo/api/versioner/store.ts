import type { EpochMs } from "../clock.ts";
import { Job } from "../job.ts";
import { ana, jonas, mira, type Person, services } from "../people.ts";
import type { World } from "../world.ts";

const minute = 60_000;
const hour = 60 * minute;

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

/** Who must agree before a product goes to production. */
export interface ApprovalRule {
  readonly code: "APPROVAL_REQUIRED" | "QUALITY_APPROVAL_REQUIRED";
  readonly name: string;
  readonly message: string;
  readonly required: number;
  readonly roles: readonly string[];
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

const leads: ApprovalRule = {
  code: "APPROVAL_REQUIRED",
  name: "Production approval",
  message: "Production deployment requires approval from 2 team leads",
  required: 2,
  roles: ["team-lead", "manager"],
};

const quality: ApprovalRule = {
  code: "QUALITY_APPROVAL_REQUIRED",
  name: "QA approval",
  message: "Changes to fraud rules require QA approval",
  required: 1,
  roles: ["qa-lead"],
};

/** How long a version must have been on staging. */
export const soakMs = 30 * minute;
export const environments: readonly string[] = ["production", "staging", "development"];
export const deploymentMs = 20_000;

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
    this.#seed();
  }

  find({ product_name, version }: Target | Pick<Version, "product_name" | "version">): Version | undefined {
    return [...this.versions.values()].find((one) => one.product_name === product_name && one.version === version);
  }

  addVersion(version: Omit<Version, "id" | "createdAt">): Version {
    const added = { ...version, id: this.#world.newUuid(), createdAt: this.#world.now() };
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
    const asked = [ana, jonas, mira].filter(({ role }) => roles.includes(role)).slice(0, required);
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

  #seed(): void {
    const now = this.#world.now();
    // checkout-web is on its way to staging and ledger failed there; payouts has only just arrived.
    const stagedAgo: Record<string, number> = {
      "payments-api": 26 * hour,
      "fraud-rules": 49 * hour,
      statements: 50 * hour,
      payouts: 10 * minute,
    };
    for (const [index, { name, version, previous }] of services.entries()) {
      const createdBy = [ana, jonas, mira][index % 3]?.name ?? ana.name;
      const ago = stagedAgo[name];
      const add = (number: string, stagedAt: EpochMs | undefined, createdAt: EpochMs) => {
        const added = this.addVersion({
          product_name: name,
          version: number,
          sha: shaOf(name, number),
          createdBy,
          stagedAt,
        });
        this.versions.set(added.id, { ...added, createdAt });
      };
      add(previous, now - 240 * hour, now - 241 * hour);
      add(version, ago === undefined ? undefined : now - ago, now - (ago ?? 0) - 30 * minute);
    }
    const request = this.requestApproval(
      { product_name: "payments-api", version: "4.2.1", environment_name: "production" },
      "Fixes the double charge from Friday. Rolled out to 5% already.",
    );
    this.approvals.set(request.id, {
      ...request,
      requestedAt: now - 15 * minute,
      granted: [{ person: ana, at: now - 13 * minute }],
      asked: [{ person: jonas, at: now - 15 * minute }],
    });
  }
}

// A plausible commit hash that is the same on every start.
function shaOf(name: string, version: string): string {
  let hash = 2166136261;
  let sha = "";
  for (let i = 0; i < 5; i++) {
    for (const character of `${i}${name}${version}`) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
    sha += hash.toString(16).padStart(8, "0");
  }
  return sha;
}
