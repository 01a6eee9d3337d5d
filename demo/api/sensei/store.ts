import { toIso } from "../clock.ts";
import { Job } from "../job.ts";
import type { World } from "../world.ts";

/**
 * The phases of a migration, and the status that each of them has. None waits for a person: `plan_ready` would, and
 * the demo has nobody who reviews plans.
 */
const phases = [
  { name: "queued", status: "pending", ms: 2_000 },
  { name: "schema_analysis", status: "planning", ms: 4_000 },
  { name: "data_transfer", status: "running", ms: 15_000 },
  { name: "index_build", status: "running", ms: 6_000 },
  { name: "validation", status: "validating", ms: 5_000 },
] as const;

export interface Migration {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly job: Job;
}

/** What Sensei knows: migrations, by id. */
export class Store {
  readonly migrations = new Map<string, Migration>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    this.#seed();
  }

  start(wanted: Pick<Migration, "name" | "source" | "target">): Migration {
    return this.#add(this.#world.newId("mig_"), wanted, this.#world.failingStep(phases.length), 0);
  }

  /** The migration of the documented 202, from its beginning. */
  restartDocumentedMigration(doneAlready = 0): void {
    this.#add("mig_abc123", described("Ledger entries to monthly partitions"), undefined, doneAlready);
  }

  /** Newest first. */
  list(): readonly Migration[] {
    return [...this.migrations.values()].reverse();
  }

  #add(id: string, wanted: Omit<Migration, "id" | "job">, failsAtStep: number | undefined, doneAlready: number) {
    const job = new Job(this.#world.now, { steps: phases, failsAtStep, doneAlready, speed: this.#world.speed });
    const migration = { id, ...wanted, job };
    this.migrations.delete(id);
    this.migrations.set(id, migration);
    return migration;
  }

  #seed(): void {
    const past = [
      "Split customer addresses",
      "Move receipts to cold storage",
      "Rename payout columns",
      "Add iban checks",
    ];
    for (const [index, name] of past.entries()) {
      this.#add(`mig_2025${index + 1}`, described(name), index === 2 ? 5 : undefined, 1);
    }
    this.restartDocumentedMigration(0.45);
  }
}

function described(name: string) {
  return { name, source: "postgres://ledger-primary/ledger", target: "postgres://ledger-next/ledger" };
}

const endings = { succeeded: "completed", failed: "failed", cancelled: "cancelled", paused: "paused" } as const;

function statusOf({ phase, stepIndex }: Job): string {
  return phase === "running" ? (phases[stepIndex]?.status ?? "running") : endings[phase];
}

export function migrationView({ id, name, source, target, job }: Migration) {
  return {
    id,
    name,
    source,
    target,
    status: statusOf(job),
    status_url: `/sensei/v1/migrations/${id}`,
    progress: {
      overall_percent: Math.round(job.progress * 100),
      current_phase: job.step,
      phases: phases.map((phase, index) => ({ name: phase.name, status: phaseStatus(job, index) })),
    },
    created_at: toIso(job.startedAt),
    completed_at: job.endedAt === undefined ? null : toIso(job.endedAt),
    error:
      job.phase === "failed"
        ? {
            code: "E4102",
            message: `The migration stopped in ${job.step.replace("_", " ")}: 12 rows have no counterpart.`,
          }
        : null,
  };
}

/** As lists show it: progress is a plain number there. */
export function migrationRow({ id, name, job }: Migration) {
  return {
    id,
    name,
    status: statusOf(job),
    progress_percent: Math.round(job.progress * 100),
    created_at: toIso(job.startedAt),
  };
}

function phaseStatus(job: Job, index: number): "completed" | "running" | "failed" | "pending" {
  if (job.phase === "succeeded" || index < job.stepIndex) return "completed";
  if (index > job.stepIndex || job.phase === "cancelled") return "pending";
  return job.phase === "failed" ? "failed" : "running";
}
