import { MAX_TIMER_MS } from "../http/time.ts";

/** What ends a request: the caller's word, or that its time is up. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Rejects when the signal aborts: not every `fetch` heeds it. */
  readonly ended: Promise<never>;
  /** Whether it was the time, not the caller. */
  readonly isOver: () => boolean;
  readonly release: () => void;
}

/**
 * Joins the caller's signal and a limit in milliseconds.
 * @param timeoutMs No limit unless it is finite and above 0, as with `XMLHttpRequest.timeout`.
 */
export function limitTime(caller: AbortSignal | undefined, timeoutMs = 0): TimeLimit {
  const controller = new AbortController();
  const { signal } = controller;
  let isOver = false;
  const isLimited = timeoutMs > 0 && timeoutMs < Number.POSITIVE_INFINITY;
  const expire = () => {
    isOver = true;
    controller.abort();
  };
  // Not AbortSignal.timeout: it runs on after the reply, and no test can turn its clock.
  const timer = isLimited ? setTimeout(expire, Math.min(MAX_TIMER_MS, timeoutMs)) : undefined;
  // Not AbortSignal.any: browsers of 2023 lack it, and would send nothing at all.
  const follow = () => controller.abort(caller?.reason);
  if (caller?.aborted) follow();
  caller?.addEventListener("abort", follow);
  const { promise: ended, reject } = withReject();
  const end = () => reject(signal.reason);
  signal.addEventListener("abort", end);
  return {
    signal,
    ended,
    isOver: () => isOver,
    release() {
      clearTimeout(timer);
      // A caller's signal may live as long as the page, and would keep every request that it was given to.
      caller?.removeEventListener("abort", follow);
      signal.removeEventListener("abort", end);
    },
  };
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  return { promise, reject };
}
