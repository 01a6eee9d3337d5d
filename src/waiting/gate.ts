import { SECOND_MS } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import { isFailure, type Outcome } from "../outcome/outcome.ts";
import { once } from "./alarm.ts";
import type { Deadline } from "./deadline.ts";
import { createProbe, type ProbeTools, type Turn } from "./probe.ts";
import { isLonger, isRefused, type Refusal, refusalOf, toRefusal } from "./refusal.ts";
import { createSpread } from "./spread.ts";
import { whenChanged } from "./whenChanged.ts";

/** A request that may go out. */
export interface Pass {
  /** Says what came of it; `undefined`: nobody waited for that. */
  leave(outcome: Outcome | undefined): void;
}

/** Where requests wait together that share one limit. */
export interface Gate {
  /** What closed it; `undefined`: it is open. */
  readonly refusal: Refusal | undefined;
  /** Lets a request through, or says at once why it is held back. Waits only for the probe, which goes ahead to try. */
  enter(signal?: AbortSignal): Promise<Pass | Failure>;
  /** Hears of a reply to a request that this gate did not let through. */
  heed(outcome: Outcome | undefined): void;
  /** When a request that was held back may come again: with the gate, and after it opens each at a moment of its own. */
  join(): Deadline;
  /** Another tab was refused, or opens the gate: `undefined`. */
  adopt(refusal: Refusal | undefined): void;
  /** Lets the next request go ahead now. */
  hurry(): void;
  subscribe(listener: () => void): () => void;
}

export interface GateTools extends ProbeTools {
  random: () => number;
  /** How long to wait after so many refusals in a row, when the server does not say, in milliseconds. */
  guessMs: (refusals: number) => number;
  /** How long requests are held back at most, in milliseconds. After that the next one may go ahead. */
  longestMs: number;
  /** Tells other tabs what this one has learnt. */
  tell: (refusal: Refusal | undefined) => void;
}

/** Makes an open gate. */
export function createGate({ random, guessMs, longestMs, tell, ...tools }: GateTools): Gate {
  const { time, alarm } = tools;
  const probe = createProbe(tools);
  const spread = createSpread();
  const listeners = new Set<() => void>();
  let refusal: Refusal | undefined;
  /** Until when it holds requests back: what lasts for hours may be meant for less than the whole scope. */
  let holdsUntil = 0;
  /** Once over, a refusal is over, whatever becomes of the clock. */
  let isOver = false;
  let stopClock = () => {};
  let refusals = 0;

  function set(next: Refusal | undefined): void {
    if (refusal && !next) {
      spread.begin(time.now(), listeners.size);
      refusals = 0;
    }
    refusal = next;
    isOver = false;
    stopClock();
    stopClock = () => {};
    if (next) {
      holdsUntil = Math.min(next.at, next.failure.receivedAt + longestMs);
      // The clock must not be set while the gate is closed, also when nobody watches. A server need not run on for that.
      if (typeof window !== "undefined")
        stopClock = once(alarm, time, holdsUntil, () => {
          isOver = true;
        });
    }
    wake();
  }

  function wake(): void {
    for (const listener of [...listeners]) listener();
  }

  function learn(next: Refusal | undefined): void {
    tell(next);
    set(next);
  }

  const isClosed = () => refusal !== undefined && !isOver && holdsUntil > time.now();

  /** What one reply among many says: a longer wait is news, and no success of a request sent before ends it. */
  function heed(outcome: Outcome | undefined): void {
    const next = refusalOf(outcome, time.now());
    if (next && !(refusal && isClosed() && !isLonger(next, refusal, SECOND_MS))) learn(next);
  }

  /** What the probe brought: its word replaces what was known. */
  function judge(outcome: Outcome | undefined): void {
    if (!outcome || outcome.status === 0 || (isFailure(outcome) && outcome.unsent)) return wake();
    if (!isRefused(outcome)) return learn(undefined);
    refusals += 1;
    const guessed = toRefusal(outcome, time.now() + Math.max(SECOND_MS, guessMs(refusals)), false);
    learn(refusalOf(outcome, time.now()) ?? guessed);
  }

  function conclude(turn: Turn, outcome: Outcome | undefined): void {
    if (turn.end()) judge(outcome);
    else heed(outcome);
    turn.unlock();
  }

  async function enter(signal?: AbortSignal): Promise<Pass | Failure> {
    const place = random();
    let hasQueued = false;
    for (;;) {
      signal?.throwIfAborted();
      if (!refusal) {
        const dueAt = hasQueued ? spread.releaseAt(place) : 0;
        if (dueAt <= time.now()) return { leave: heed };
        await whenChanged(subscribe, alarm, dueAt, signal);
      } else if (isClosed()) {
        return refusal.failure;
      } else if (probe.until === undefined) {
        const turn = await probe.begin();
        // While it waited for its turn, another tab may have found out.
        if (refusal && !isClosed() && !signal?.aborted) return { leave: (outcome) => conclude(turn, outcome) };
        hasQueued = true;
        conclude(turn, undefined);
      } else {
        hasQueued = true;
        await whenChanged(subscribe, alarm, probe.until, signal);
      }
    }
  }

  function join(): Deadline {
    const place = random();
    return {
      get at() {
        if (!refusal) return spread.releaseAt(place);
        return isOver && refusal.at === holdsUntil ? Math.min(refusal.at, time.now()) : refusal.at;
      },
      get isServers() {
        return refusal?.isServers ?? false;
      },
      hurry,
      subscribe,
    };
  }

  function hurry(): void {
    if (refusal && isClosed()) set({ ...refusal, at: time.now() });
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  return {
    get refusal() {
      return refusal;
    },
    enter,
    heed,
    join,
    adopt(next) {
      probe.drop();
      // Of two tabs that were refused at once, each keeps to the longer wait.
      if (!(next && refusal && isClosed() && refusal.at > next.at)) set(next);
    },
    hurry,
    subscribe,
  };
}

/** Whether a request was held back rather than let through. */
export function isHeldBack(entry: Pass | Failure): entry is Failure {
  return isFailure(entry);
}
