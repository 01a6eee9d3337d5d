import { Answers } from "./answers.ts";
import { Clock, type EpochMs } from "./clock.ts";
import { Quota } from "./quota.ts";

export const apiNames = ["deployforge", "versioner", "resource", "sensei"] as const;
export type ApiName = (typeof apiNames)[number];

/** Keys that the demo accepts, and whether they may change anything. */
export const keys: Readonly<Record<string, { readonly mayWrite: boolean }>> = {
  sk_demo: { mayWrite: true },
  sk_viewer: { mayWrite: false },
};

export interface Maintenance {
  /** When it ends by itself; `undefined`: nobody knows, so there is no `Retry-After`. */
  readonly endsAt: EpochMs | undefined;
}

/** What the four APIs share: time, chance, and the switches of the control drawer. */
export interface World {
  readonly clock: Clock;
  now(): EpochMs;
  random(): number;
  readonly speed: number;
  readonly quotas: Readonly<Record<ApiName, Quota>>;
  readonly maintenance: Map<ApiName, Maintenance>;
  readonly answers: Answers;
  /** Whether the person has been signed out: every key is refused until they sign in again. */
  sessionExpired: boolean;
  /** What becomes of the next jobs: fail at this 1-based step, never fail, or leave it to chance. */
  nextJobs: number | "succeed" | "chance";
  latencyMs: number;
  /** How long a write under an `Idempotency-Key` takes, in milliseconds. */
  workMs: number;
  /** How many such writes are at work. */
  atWork: number;
  newId(prefix: string): string;
  newUuid(): string;
  /** The step at which a new job of that many steps fails; `undefined`: it succeeds. */
  failingStep(steps: number): number | undefined;
}

export interface WorldOptions {
  readonly now: () => EpochMs;
  readonly random: () => number;
  readonly speed: number;
  readonly latencyMs: number;
}

/** How often a job fails when it is left to chance. */
const failureRate = 0.15;

export function createWorld({ now, random, speed, latencyMs }: WorldOptions): World {
  const clock = new Clock(now);
  let made = 0;
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("");

  return {
    clock,
    now: clock.now,
    random,
    speed,
    quotas: {
      deployforge: new Quota(clock.now, 600, 60_000),
      versioner: new Quota(clock.now, 60, 20_000),
      resource: new Quota(clock.now, 60, 5_000),
      sensei: new Quota(clock.now, 1000, 60_000),
    },
    maintenance: new Map(),
    answers: new Answers(),
    sessionExpired: false,
    nextJobs: "chance",
    latencyMs,
    workMs: 0,
    atWork: 0,
    // The count keeps ids apart when the dice are fixed.
    newId: (prefix) => `${prefix}${hex(8)}${(++made).toString(16).padStart(4, "0")}`,
    newUuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${(++made).toString(16).padStart(12, "0")}`,
    failingStep(steps) {
      if (this.nextJobs === "succeed") return undefined;
      if (this.nextJobs !== "chance") return Math.min(this.nextJobs, steps);
      return random() < failureRate ? 1 + Math.floor(random() * steps) : undefined;
    },
  };
}
