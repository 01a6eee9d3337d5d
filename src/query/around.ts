import type { QueryClient } from "@tanstack/react-query";
import { appRetry } from "./appRule.ts";
import type { RetryOption } from "./attempts.ts";
import { isFollowed, unplannedMs } from "./waits.ts";

/** How TanStack Query repeats what is ours: by the waits in our functions alone. */
export const byOurWaits = { retry: isFollowed, retryDelay: unplannedMs };

/** What options say of repeating by the time they are used: `{ ...api.queryOptions(…), retry: 2 }`. */
export interface Around {
  readonly retry?: unknown;
  readonly retryDelay?: unknown;
  /** Among the very options that TanStack Query goes by. Left out: it goes by our waits for all that. */
  readonly mutationFn?: unknown;
}

/** What the app says of repeating: around our options, or else within them, or else to its client. */
export function saidOf(
  { retry, mutationFn }: Around = {},
  within: RetryOption,
  client: QueryClient,
  source: "query" | "mutation",
): RetryOption {
  if (retry === undefined) {
    // TanStack Query repeats no mutation whose options say nothing: a repetition would be promised that never comes.
    if (mutationFn) return false;
    retry = isFollowed;
  }
  return (retry === isFollowed ? within : (retry as RetryOption)) ?? appRetry(client, source);
}

/** The mutation functions that are ours. */
export const ownFunctions = new WeakSet<object>();
