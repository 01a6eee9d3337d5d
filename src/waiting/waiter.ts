import { type EpochMs, MAX_TIMER_MS } from "../http/time.ts";
import { isOnline, isVisible, onPageNews } from "./page.ts";
import { realTime, type Time } from "./time.ts";
import type { Wait } from "./wait.ts";

/** A wait that can be watched, cut short and called off. No timer runs unless somebody watches or waits for it. */
export interface Waiter extends Wait {
  /** Whether an attempt goes out by itself when the wait is over. */
  readonly isPlanned: boolean;
  /** Whether the server's own wait still runs, so that an unforced try is held. */
  readonly isHeld: boolean;
  /** Calls back when `state` or `isPlanned` has changed. */
  subscribe(listener: () => void): () => void;
  /**
   * Waits until the next attempt may go out.
   * @returns `false` when it was called off, or none was planned.
   * @throws The signal's reason when it aborts.
   */
  whenReady(signal?: AbortSignal): Promise<boolean>;
}

const isHolding = { offline: () => !isOnline(), hidden: () => !isVisible() };

export interface WaiterOptions {
  /** The deadline; `undefined`: it is now. */
  retryAt?: EpochMs | undefined;
  /** Whether the deadline is the server's word rather than our guess. */
  isServers?: boolean | undefined;
  /** Whether an attempt goes out by itself at the deadline; otherwise the wait only tells when a person may try. */
  isPlanned: boolean;
  /** What holds the attempt back when its time has come: a missing connection, a hidden tab; default both. */
  holds?: readonly (keyof typeof isHolding)[] | undefined;
  attempt?: number | undefined;
  maxAttempts?: number | undefined;
  clock?: Time | undefined;
}

/** Starts a wait. It goes by the deadline, so sleep, throttled timers and a restored page cannot stretch it. */
export function createWaiter({
  retryAt,
  isServers = false,
  isPlanned,
  holds = ["offline", "hidden"],
  attempt,
  maxAttempts,
  clock = realTime,
}: WaiterOptions): Waiter {
  const listeners = new Set<() => void>();
  const rate = clock.rate ?? 1;
  // The end of a planned wait is an event, not a time: an attempt that has gone out is not taken back by going offline.
  let end: "gone" | "cancelled" | undefined;
  let shown: Wait["state"] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopNews: (() => void) | undefined;

  const leftMs = () => (retryAt === undefined ? 0 : retryAt - clock.now());

  // Called off, the decision is the person's.
  const isHeld = () => isServers && end !== "cancelled" && leftMs() > 0;

  function readState(): Wait["state"] {
    if (end) return "ready";
    if (leftMs() > 0) return "waiting";
    return (isPlanned && holds.find((what) => isHolding[what]())) || "ready";
  }

  function look(): void {
    const state = readState();
    if (state === "ready" && isPlanned) return finish("gone");
    clearTimeout(timer);
    // A browser's timer holds 24.8 days; a longer wait is looked at again on the way.
    if (state === "waiting" && rate > 0) timer = setTimeout(look, Math.min(MAX_TIMER_MS, Math.ceil(leftMs() / rate)));
    if (state !== shown) tell(state);
  }

  function tell(state: Wait["state"]): void {
    shown = state;
    for (const listener of [...listeners]) listener();
  }

  function finish(how: "gone" | "cancelled"): void {
    if (end || !isPlanned) return;
    end = how;
    tell("ready");
    rest();
  }

  /** Without watchers, or with nothing to come, nothing runs. */
  function rest(): void {
    if (listeners.size > 0 && !end) return;
    clearTimeout(timer);
    stopNews?.();
    stopNews = undefined;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    if (!end) {
      stopNews ??= onPageNews(look);
      shown ??= readState();
      look();
    }
    return () => {
      listeners.delete(listener);
      rest();
    };
  }

  const cancel = () => finish("cancelled");

  return {
    get state() {
      return readState();
    },
    get retryAt() {
      return end ? undefined : retryAt;
    },
    get isPlanned() {
      return isPlanned && !end;
    },
    get isHeld() {
      return isHeld();
    },
    attempt: isPlanned ? attempt : undefined,
    maxAttempts: isPlanned ? maxAttempts : undefined,
    retryNow({ force = false } = {}) {
      if (force || !isHeld()) finish("gone");
    },
    cancel,
    subscribe,
    async whenReady(signal) {
      signal?.throwIfAborted();
      signal?.addEventListener("abort", cancel);
      let leave = () => {};
      if (isPlanned && !end) {
        await new Promise<unknown>((resolve) => {
          leave = subscribe(() => end && resolve(end));
        });
      }
      leave();
      signal?.removeEventListener("abort", cancel);
      signal?.throwIfAborted();
      return end === "gone";
    },
  };
}
