import { alarmOf } from "./alarm.ts";
import type { Deadline } from "./deadline.ts";
import { isOnline, isVisible } from "./page.ts";
import { realTime, type Time } from "./time.ts";
import type { Wait } from "./wait.ts";

/** A wait that can be watched, cut short and called off. No timer runs unless somebody watches or waits for it. */
export interface Waiter extends Wait {
  /** Whether an attempt goes out by itself when the wait is over. */
  readonly isPlanned: boolean;
  /** Whether the server's own wait still runs, so that an unforced try is held. */
  readonly isHeld: boolean;
  /** Ends the wait, unless the server's own one holds it; returns whether a try may go out. */
  retryNow(options?: { force?: boolean }): boolean;
  /** Nothing comes by itself any more; the deadline stays. */
  giveUp(): void;
  /** Calls back when `state`, `isPlanned` or `retryAt` has changed. */
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
  deadline: Deadline;
  /** Whether an attempt goes out by itself at the deadline; otherwise the wait only tells when a person may try. */
  isPlanned: boolean;
  /** Whether the server's own deadline holds a person back too; default `true`. */
  isBinding?: boolean | undefined;
  /** What holds the attempt back when its time has come: a missing connection, a hidden tab; default both. */
  holds?: readonly (keyof typeof isHolding)[] | undefined;
  attempt?: number | undefined;
  maxAttempts?: number | undefined;
  clock?: Time | undefined;
}

/** Starts a wait. It goes by the deadline, so sleep, throttled timers and a restored page cannot stretch it. */
export function createWaiter({
  deadline,
  isPlanned,
  isBinding = true,
  holds = ["offline", "hidden"],
  attempt,
  maxAttempts,
  clock = realTime,
}: WaiterOptions): Waiter {
  const listeners = new Set<() => void>();
  const alarm = alarmOf(clock);
  // The end of a planned wait is an event, not a time: an attempt that has gone out is not taken back by going offline.
  let end: "gone" | "cancelled" | undefined;
  let shown: string | undefined;
  let rest: (() => void) | undefined;

  const leftMs = () => (deadline.at === undefined ? 0 : deadline.at - clock.now());

  // Called off, the decision is the person's.
  const isHeld = () => isBinding && deadline.isServers === true && end !== "cancelled" && leftMs() > 0;

  function readState(): Wait["state"] {
    if (end) return "ready";
    if (leftMs() > 0) return "waiting";
    return (isPlanned && holds.find((what) => isHolding[what]())) || "ready";
  }

  function look(): void {
    const state = readState();
    if (state === "ready" && isPlanned) return finish("gone");
    const stand = `${state} ${deadline.at}`;
    if (stand === shown) return;
    shown = stand;
    watch();
    tell();
  }

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function finish(how: "gone" | "cancelled"): void {
    if (end || !isPlanned) return;
    end = how;
    tell();
    unwatch();
  }

  /** Watches clock, page and deadline; anew when the deadline has moved. */
  function watch(): void {
    const before = rest;
    const isRunning = isPlanned || leftMs() > 0;
    const stopAlarm = isRunning && alarm.subscribe(look, () => (leftMs() > 0 ? deadline.at : undefined));
    const stopDeadline = deadline.subscribe?.(look);
    rest = () => {
      if (stopAlarm) stopAlarm();
      stopDeadline?.();
    };
    before?.();
  }

  /** Without watchers, or with nothing to come, nothing runs. */
  function unwatch(): void {
    if (listeners.size > 0 && !end) return;
    rest?.();
    rest = undefined;
    shown = undefined;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    if (!end) look();
    return () => {
      listeners.delete(listener);
      unwatch();
    };
  }

  const cancel = () => finish("cancelled");

  return {
    get state() {
      return readState();
    },
    get retryAt() {
      return end ? undefined : deadline.at;
    },
    get isPlanned() {
      return isPlanned && !end;
    },
    get isHeld() {
      return isHeld();
    },
    get attempt() {
      return isPlanned ? attempt : undefined;
    },
    get maxAttempts() {
      return isPlanned ? maxAttempts : undefined;
    },
    retryNow({ force = false } = {}) {
      if (!force && isHeld()) return false;
      deadline.hurry?.();
      finish("gone");
      return true;
    },
    cancel,
    giveUp() {
      if (end || !isPlanned) return;
      isPlanned = false;
      shown = undefined;
      tell();
      if (listeners.size > 0) look();
    },
    subscribe,
    async whenReady(signal) {
      signal?.throwIfAborted();
      signal?.addEventListener("abort", cancel);
      let leave = () => {};
      if (isPlanned && !end) {
        await new Promise<unknown>((resolve) => {
          leave = subscribe(() => (end || !isPlanned) && resolve(end));
        });
      }
      leave();
      signal?.removeEventListener("abort", cancel);
      signal?.throwIfAborted();
      return end === "gone";
    },
  };
}
