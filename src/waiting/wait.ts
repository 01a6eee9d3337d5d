import type { EpochMs } from "../http/time.ts";

/** A wait before the next automatic attempt, as a view shows it and a person steers it. */
export interface Wait {
  /**
   * `waiting`: the clock runs. `offline`, `hidden`: the time has come, but the connection or this tab has to come back
   * first. `ready`: nothing is planned; a person may try.
   */
  readonly state: "waiting" | "offline" | "hidden" | "ready";
  /** When the next attempt goes out; `undefined`: not known, or none is planned. */
  readonly retryAt?: EpochMs | undefined;
  /** Tries at once. While the server's own wait runs it is held, unless forced. */
  retryNow(options?: { force?: boolean }): void;
  /** Stops the automatic attempt and leaves the decision to the person (WCAG 2.2.1). */
  cancel(): void;
  /** The attempt that comes next, counted from 1, and how many there will be at most. */
  readonly attempt?: number | undefined;
  readonly maxAttempts?: number | undefined;
  /** Whether an attempt goes out by itself; left out: it does in every state but `ready`. */
  readonly isPlanned?: boolean | undefined;
  /** Whether the server's own wait still runs, so that an unforced try is held; left out: not known. */
  readonly isHeld?: boolean | undefined;
}

/** Whether an attempt goes out by itself, which a person may then call off. */
export function isPlanned(wait: Wait | undefined): wait is Wait {
  return wait !== undefined && (wait.isPlanned ?? wait.state !== "ready");
}
