/** A signal that ends a request: when the caller says so, or when its time is up. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Whether it was the time, not the caller. */
  readonly isOver: () => boolean;
  readonly release: () => void;
}

/** Joins the caller's signal and a limit in milliseconds. */
export function limitTime(signal: AbortSignal | undefined, timeoutMs: number | undefined): TimeLimit {
  const limit = new AbortController();
  // Not AbortSignal.timeout: it runs on after the reply, and no test can turn its clock.
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => limit.abort(), timeoutMs);
  return {
    signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
    isOver: () => limit.signal.aborted,
    release: () => clearTimeout(timer),
  };
}
