import type { EpochMs } from "./clock.ts";

/** One step of a job and how long it takes at speed 1. */
export interface Step {
  readonly name: string;
  readonly ms: number;
}

export interface JobPlan {
  readonly steps: readonly Step[];
  /** 1-based step at which it stops, halfway through; `undefined`: it succeeds. */
  readonly failsAtStep?: number | undefined;
  /** Share of the work that is done already when it starts, 0 to 1. */
  readonly doneAlready?: number | undefined;
  /** How many times faster than the clock it works. */
  readonly speed: number;
}

export type JobPhase = "running" | "paused" | "succeeded" | "failed" | "cancelled";

/** Work that goes on by the clock alone: no timer runs, its state is computed whenever somebody asks. */
export class Job {
  readonly steps: readonly Step[];
  readonly failsAtStep: number | undefined;
  readonly startedAt: EpochMs;
  readonly #now: () => EpochMs;
  readonly #speed: number;
  readonly #stopsAtMs: number;
  #workedMs: number;
  /** When it last went on; `undefined` while it is paused or cancelled. */
  #runningSince: EpochMs | undefined;
  #heldAt: EpochMs | undefined;
  #cancelled = false;

  constructor(now: () => EpochMs, plan: JobPlan) {
    this.#now = now;
    this.#speed = plan.speed;
    this.steps = plan.steps;
    this.failsAtStep = plan.failsAtStep;
    this.startedAt = now();
    this.#runningSince = this.startedAt;
    this.#workedMs = this.#totalMs() * (plan.doneAlready ?? 0);
    const failing = plan.failsAtStep === undefined ? undefined : this.steps[plan.failsAtStep - 1];
    this.#stopsAtMs =
      plan.failsAtStep === undefined || failing === undefined
        ? this.#totalMs()
        : this.#msBefore(plan.failsAtStep - 1) + failing.ms / 2;
  }

  get phase(): JobPhase {
    if (this.#cancelled) return "cancelled";
    if (this.#elapsedMs() >= this.#stopsAtMs) return this.failsAtStep === undefined ? "succeeded" : "failed";
    return this.#runningSince === undefined ? "paused" : "running";
  }

  get settled(): boolean {
    return this.phase !== "running" && this.phase !== "paused";
  }

  /** Share done, 0 to 1. */
  get progress(): number {
    return Math.min(this.#elapsedMs(), this.#stopsAtMs) / this.#totalMs();
  }

  /** 0-based index of the step it is at; the last one when all is done. */
  get stepIndex(): number {
    const reached = Math.min(this.#elapsedMs(), this.#stopsAtMs);
    const index = this.steps.findIndex((_, i) => reached < this.#msBefore(i + 1));
    return index === -1 ? this.steps.length - 1 : index;
  }

  get step(): string {
    return this.steps[this.stepIndex]?.name ?? "";
  }

  /** When it ended; `undefined` while it has not. */
  get endedAt(): EpochMs | undefined {
    if (!this.settled) return undefined;
    if (this.#runningSince === undefined) return this.#heldAt;
    return this.#runningSince + (this.#stopsAtMs - this.#workedMs) / this.#speed;
  }

  pause(): void {
    if (this.phase === "running") this.#hold();
  }

  resume(): void {
    if (this.phase === "paused") this.#runningSince = this.#now();
  }

  cancel(): void {
    if (this.settled) return;
    if (this.phase === "running") this.#hold();
    this.#heldAt = this.#now();
    this.#cancelled = true;
  }

  #hold(): void {
    this.#workedMs = this.#elapsedMs();
    this.#runningSince = undefined;
    this.#heldAt = this.#now();
  }

  #elapsedMs(): number {
    if (this.#runningSince === undefined) return this.#workedMs;
    return this.#workedMs + Math.max(0, this.#now() - this.#runningSince) * this.#speed;
  }

  #totalMs(): number {
    return this.#msBefore(this.steps.length);
  }

  #msBefore(index: number): number {
    return this.steps.slice(0, index).reduce((sum, step) => sum + step.ms, 0);
  }
}
