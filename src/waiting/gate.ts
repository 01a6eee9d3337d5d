import { type EpochMs, SECOND_MS } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import { isFailure, type Outcome } from "../outcome/outcome.ts";
import type { Alarm } from "./alarm.ts";
import { type Closure, closureOf, isRefusal, toClosure } from "./closure.ts";
import type { Deadline } from "./deadline.ts";
import type { Time } from "./time.ts";

/** A request that may go out. */
export interface Pass {
  /** Says what came of it; `undefined`: nobody waited for that. */
  leave(outcome: Outcome | undefined): void;
}

/** Where requests wait together that share one limit. */
export interface Gate {
  /** What closed it; `undefined`: it is open. */
  readonly closure: Closure | undefined;
  /** Lets a request through, or says at once why it is held back. Waits only for the one that went ahead. */
  enter(signal?: AbortSignal): Promise<Pass | Failure>;
  /** Hears of a reply to a request that this gate did not let through. */
  heed(outcome: Outcome | undefined): void;
  /** When a request that was held back may come again: with the gate, and after it opens each at a moment of its own. */
  join(): Deadline;
  /** Another tab has closed it, or opened it: `undefined`. */
  adopt(closure: Closure | undefined): void;
  /** Lets the next request go ahead now. */
  hurry(): void;
  subscribe(listener: () => void): () => void;
}

export interface GateTools {
  time: Time;
  alarm: Alarm;
  random: () => number;
  /** How long to wait after so many refusals in a row, when the server does not say, in milliseconds. */
  guessMs: (refusals: number) => number;
  /** Tells other tabs what this one has learnt. */
  tell: (closure: Closure | undefined) => void;
  /** Makes sure that no other tab goes ahead too; `undefined`: one does already. */
  lock: () => Promise<(() => void) | undefined>;
}

/** How long the others wait for the one that went ahead, before the next one does: it may be slow for its own reasons. */
const PATIENCE_MS = 10 * SECOND_MS;
/** Those held back come in over this time at most, so that the server does not close at once again. */
const SPREAD_MS = SECOND_MS / 2;
const SPREAD_EACH_MS = 10;

/** Makes an open gate. */
export function createGate({ time, alarm, random, guessMs, tell, lock }: GateTools): Gate {
  let closure: Closure | undefined;
  let refusals = 0;
  /** The request that has gone ahead to try. */
  let probe: { readonly until: EpochMs } | undefined;
  let openedAt = Number.NEGATIVE_INFINITY;
  let spreadMs = 0;
  const listeners = new Set<() => void>();

  function set(next: Closure | undefined): void {
    if (closure && !next) {
      openedAt = time.now();
      spreadMs = Math.min(SPREAD_MS, listeners.size * SPREAD_EACH_MS);
      refusals = 0;
    }
    closure = next;
    for (const listener of [...listeners]) listener();
  }

  function learn(next: Closure | undefined): void {
    set(next);
    tell(next);
  }

  /** What one reply among many says: a longer wait is news, and no success of a request sent before ends it. */
  function heed(outcome: Outcome | undefined): void {
    const next = closureOf(outcome, time.now());
    if (next && (!closure || isLonger(next, closure))) learn(next);
  }

  /** What the one that went ahead brought: its word replaces what was known. */
  function judge(outcome: Outcome | undefined): void {
    if (!outcome || outcome.status === 0) return set(closure);
    if (!isRefusal(outcome)) return learn(undefined);
    refusals += 1;
    const guessed = toClosure(outcome, time.now() + Math.max(SECOND_MS, guessMs(refusals)), false);
    learn(closureOf(outcome, time.now()) ?? guessed);
  }

  async function goAhead(): Promise<Pass | undefined> {
    const mine = { until: time.now() + PATIENCE_MS };
    probe = mine;
    const unlock = await lock();
    if (!unlock) return undefined;
    return {
      leave(outcome) {
        unlock();
        if (probe === mine) probe = undefined;
        judge(outcome);
      },
    };
  }

  /** Waits until something has changed, that instant has come, or nobody wants it any more. */
  function change(until: EpochMs, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const stops = [subscribe(done), alarm.subscribe(done, () => until)];
      signal?.addEventListener("abort", done);
      function done(): void {
        for (const stop of stops) stop();
        signal?.removeEventListener("abort", done);
        resolve();
      }
    });
  }

  async function enter(signal?: AbortSignal): Promise<Pass | Failure> {
    const place = random();
    let hasQueued = false;
    for (;;) {
      signal?.throwIfAborted();
      const now = time.now();
      const dueAt = hasQueued ? openedAt + place * spreadMs : now;
      if (!closure && dueAt <= now) return { leave: heed };
      if (!closure) await change(dueAt, signal);
      else if (closure.at > now) return closure.failure;
      else if (probe && probe.until > now) {
        hasQueued = true;
        await change(probe.until, signal);
      } else {
        const pass = await goAhead();
        if (pass) return pass;
      }
    }
  }

  function join(): Deadline {
    const place = random();
    return {
      get at() {
        return closure?.at ?? openedAt + place * spreadMs;
      },
      get isServers() {
        return closure?.isServers ?? false;
      },
      hurry,
      subscribe,
    };
  }

  function hurry(): void {
    if (closure && closure.at > time.now()) set({ ...closure, at: time.now() });
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  return {
    get closure() {
      return closure;
    },
    enter,
    heed,
    join,
    adopt: set,
    hurry,
    subscribe,
  };
}

/**
 * Whether it asks for a longer wait, not just for the same one later: of a first wave, each reply counts its seconds from
 * its own reception, and a busy page receives the last one late.
 */
function isLonger(one: Closure, other: Closure): boolean {
  const lengthMs = ({ at, failure }: Closure) => at - failure.receivedAt;
  return one.at > other.at && lengthMs(one) > lengthMs(other) + SECOND_MS;
}

/** Whether a request was held back rather than let through. */
export function isHeldBack(entry: Pass | Failure): entry is Failure {
  return isFailure(entry);
}
