import type { EpochMs } from "./clock.ts";

/** What is left of a rate limit after a request was counted. */
export interface QuotaState {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, on a whole second so that every header tells the same instant. */
  readonly resetAt: EpochMs;
}

interface Window {
  used: number;
  resetAt: EpochMs;
}

/** A fixed-window rate limit that really counts, one window for each caller. */
export class Quota {
  limit: number;
  windowMs: number;
  readonly #now: () => EpochMs;
  readonly #windows = new Map<string, Window>();

  constructor(now: () => EpochMs, limit: number, windowMs: number) {
    this.#now = now;
    this.limit = limit;
    this.windowMs = windowMs;
  }

  /** Counts one request of this caller. Refused requests do not make the wait longer. */
  take(caller: string): QuotaState {
    const window = this.#windowOf(caller);
    const allowed = window.used < this.limit;
    if (allowed) window.used += 1;
    return { allowed, limit: this.limit, remaining: Math.max(0, this.limit - window.used), resetAt: window.resetAt };
  }

  /** Uses up what is left, for this caller, until the window ends. */
  exhaust(caller: string): void {
    this.#windowOf(caller).used = this.limit;
  }

  change(limit: number, windowMs: number): void {
    this.limit = limit;
    this.windowMs = windowMs;
    this.#windows.clear();
  }

  #windowOf(caller: string): Window {
    const now = this.#now();
    const open = this.#windows.get(caller);
    if (open !== undefined && now < open.resetAt) return open;
    const fresh = { used: 0, resetAt: Math.ceil((now + this.windowMs) / 1000) * 1000 };
    this.#windows.set(caller, fresh);
    return fresh;
  }
}

/** The whole seconds to wait, never too few: `Retry-After` has no fractions. */
export function secondsUntil(at: EpochMs, now: EpochMs): number {
  return Math.max(1, Math.ceil((at - now) / 1000));
}

export function quotaHeaders({ limit, remaining, resetAt }: QuotaState): Record<string, string> {
  return {
    "X-RateLimit-Limit": String(limit),
    "X-RateLimit-Remaining": String(remaining),
    "X-RateLimit-Reset": String(resetAt / 1000),
  };
}
