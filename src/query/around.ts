import type { RetryOption } from "./attempts.ts";
import { isFollowed, unplannedMs } from "./waits.ts";

/** How TanStack Query repeats what is ours: by the waits in our functions alone. */
export const byOurWaits = { retry: isFollowed, retryDelay: unplannedMs };

/** What options say of repeating by the time they are used: `{ ...api.queryOptions(…), retry: 2 }`. */
export interface Around {
  readonly retry?: unknown;
  readonly retryDelay?: unknown;
  /** TanStack Query goes by our waits for all that. */
  readonly isTaken?: boolean;
}

/** What the app says of repeating around our options or else within them; of either it may be nothing. */
export function saidOf({ retry = isFollowed }: Around, within: RetryOption): RetryOption {
  return retry === isFollowed ? within : (retry as RetryOption);
}

/** The mutation functions that are ours. */
export const ownFunctions = new WeakSet<object>();
