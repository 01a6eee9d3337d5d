import type { EpochMs } from "../http/time.ts";

/** The end of a wait. It may move: those who wait for one server's word share it. */
export interface Deadline {
  /** When the wait is over; `undefined`: now. */
  readonly at?: EpochMs | undefined;
  /** Whether that is the server's word rather than our guess. */
  readonly isServers?: boolean | undefined;
  /** Moves it to now, for all who share it. */
  hurry?(): void;
  /** Calls back when it has moved; returns what ends that. */
  subscribe?(listener: () => void): () => void;
}
