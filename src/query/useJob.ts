"use client";
import { useMemo, useSyncExternalStore } from "react";
import { createJobWatch, type JobView, type JobWatchOptions } from "./createJobWatch.ts";
import { type JobSource, jobOf } from "./jobOf.ts";

export interface JobWatch extends JobView {
  /** Looks at once instead of at `nextPollAt`; a watch whose time was up begins anew. */
  pollNow(): void;
  /** Stops watching. The job itself goes on. */
  stop(): void;
}

const nothing: JobView = {};

/**
 * Watches a long-running job until it ends, the component goes, or `stop()`. A page that says no more than 202 has ended
 * the job when it turns into something else, which is then `data`.
 * @param source The reply that accepted it (202), its own page, or the job; `undefined`: none yet.
 */
export function useJob(
  source: JobSource | undefined,
  { api, timeoutMs, pollMs, notFoundMeans, clock }: JobWatchOptions,
): JobWatch {
  const start = source && jobOf(source);
  // The same job in a newer object, from a refetch say, is still the same watch.
  const identity = start && (start.job?.statusUrl ?? start.job?.id ?? source);
  const watcher = useMemo(
    () => start && createJobWatch(start, { api, timeoutMs, pollMs, notFoundMeans, clock }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `start` is read anew in each render; `identity` is what counts of it.
    [identity, api, timeoutMs, pollMs, notFoundMeans, clock],
  );
  const read = () => watcher?.read() ?? nothing;
  const view = useSyncExternalStore(watcher?.subscribe ?? subscribeToNothing, read, read);
  return { ...view, pollNow: () => watcher?.pollNow(), stop: () => watcher?.stop() };
}

function subscribeToNothing(): () => void {
  return () => {};
}
