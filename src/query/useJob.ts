"use client";
import { useMemo, useState, useSyncExternalStore } from "react";
import { createJobWatch, type JobView, type JobWatchOptions } from "./createJobWatch.ts";
import { type JobSource, type JobStart, jobOf } from "./jobOf.ts";

/** What is known of a job, and what a person may do about the watch over it. */
export interface JobWatch extends JobView {
  /** Looks at once instead of at `nextPollAt`; a watch whose time was up begins anew. */
  readonly pollNow: () => void;
  /** Stops watching. The job itself goes on. Stays the same function for as long as the watch does, as `pollNow` does. */
  readonly stop: () => void;
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
  const { job, final, data }: Partial<JobStart> = start ?? nothing;
  // The same job in a newer object, from a refetch say, is still the same watch. Without an address there is none.
  const address = job?.statusUrl;
  const about = [address, api, timeoutMs, pollMs, notFoundMeans, clock];
  const begin = () => {
    const options = { api, timeoutMs, pollMs, notFoundMeans, clock };
    return { about, watcher: start && address !== undefined ? createJobWatch(start, options) : undefined };
  };
  // No memo, which React may drop: what a person has stopped would run again, and with its whole time before it.
  const [{ watcher, about: before }, set] = useState(begin);
  const isAnother = about.some((one, index) => !Object.is(one, before[index]));
  if (isAnother && (address ?? before[0]) !== undefined) set(begin);

  const read = () => watcher?.read() ?? nothing;
  const view = useSyncExternalStore(watcher?.subscribe ?? subscribeToNothing, read, read);
  const steps = useMemo(() => ({ pollNow: () => watcher?.pollNow(), stop: () => watcher?.stop() }), [watcher]);
  return { job, final, data, ...view, ...steps };
}

function subscribeToNothing(): () => void {
  return () => {};
}
