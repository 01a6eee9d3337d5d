/** A signal that ends a request: when the caller says so, or when its time is up. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Whether it was the time, not the caller. */
  readonly isOver: () => boolean;
  /** Clears the timer and lets go of the caller's signal. */
  readonly release: () => void;
}

/** Joins the caller's signal and a limit in milliseconds. */
export function limitTime(signal: AbortSignal | undefined, timeoutMs: number | undefined): TimeLimit {
  const own = new AbortController();
  let isOver = false;
  const abort = () => own.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          isOver = true;
          own.abort();
        }, timeoutMs);
  return {
    signal: own.signal,
    isOver: () => isOver,
    release: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    },
  };
}
