import type { EpochMs } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import type { Job } from "../outcome/job.ts";
import { type JobFinal, pollDelayMs, readLook } from "../policies/poll.ts";
import { isVisible, onPageNews } from "../waiting/page.ts";
import { realTime, type Time } from "../waiting/time.ts";
import { createWaiter, type Waiter } from "../waiting/waiter.ts";
import type { Api } from "./createApi.ts";
import type { JobStart } from "./jobOf.ts";

export interface JobWatchOptions {
  api: Pick<Api, "request">;
  /** How long to look at all, in milliseconds; default: until the job ends. */
  timeoutMs?: number | undefined;
  /** The time between looks when the server names none; default 2 s, slowing down. */
  pollMs?: number | undefined;
  /** What a 404 on the job's page says; default `"expired"`. Some APIs delete a job when it is done: `"succeeded"`. */
  notFoundMeans?: JobFinal | undefined;
  clock?: Time | undefined;
}

/** A job and the watch over it: that a look fails does not mean that the job did. */
export interface JobView {
  /** The job as it was last seen. */
  readonly job?: Job | undefined;
  /** How it ended; `undefined`: it goes on. */
  readonly final?: JobFinal | undefined;
  /** What the last reply carried. */
  readonly data?: unknown;
  /** Why the last look brought nothing. */
  readonly failure?: Failure | undefined;
  /** Since when looks have brought nothing; `undefined`: the job is in sight. */
  readonly lostSince?: EpochMs | undefined;
  /** When the next look is due; `undefined`: one is under way, or none will follow. */
  readonly nextPollAt?: EpochMs | undefined;
}

export interface JobWatcher {
  read(): JobView;
  /** Watches while somebody listens. */
  subscribe(listener: () => void): () => void;
  pollNow(): void;
  stop(): void;
}

/** Watches a job from its start to its end. */
export function createJobWatch(start: JobStart, options: JobWatchOptions): JobWatcher {
  const { api, timeoutMs, pollMs, notFoundMeans = "expired", clock = realTime } = options;
  const listeners = new Set<() => void>();
  let view: JobView = { job: start.job, final: start.final, data: start.data };
  let retryAt = start.retryAt;
  let polls = 0;
  let failures = 0;
  let endsAt: EpochMs | undefined;
  let lookedAt = clock.now();
  let waiter: Waiter | undefined;
  let round: AbortController | undefined;
  let isStopped = false;

  function show(next: Partial<JobView>): void {
    view = { ...view, ...next };
    for (const listener of [...listeners]) listener();
  }

  async function run(own: AbortController): Promise<void> {
    while (!own.signal.aborted && view.final === undefined) {
      const state = { now: lookedAt, retryAt, polls, failures, isHidden: !isVisible(), pollMs };
      const dueAt = lookedAt + pollDelayMs(state);
      const isLast = endsAt !== undefined && dueAt >= endsAt;
      // The end comes offline too; a look would be in vain.
      waiter = createWaiter({
        retryAt: isLast ? endsAt : dueAt,
        isPlanned: true,
        holdsWhenHidden: false,
        holdsWhenOffline: !isLast,
        clock,
      });
      show({ nextPollAt: isLast ? undefined : dueAt });
      await waiter.whenReady(own.signal);
      if (endsAt !== undefined && clock.now() >= endsAt) return show({ final: "timeout", nextPollAt: undefined });
      await look(own.signal);
    }
  }

  async function look(signal: AbortSignal): Promise<void> {
    show({ nextPollAt: undefined });
    const leftMs = endsAt === undefined ? undefined : endsAt - clock.now();
    const outcome = await api.request(view.job?.statusUrl ?? "", {
      signal,
      ...(leftMs !== undefined && { timeoutMs: leftMs }),
    });
    lookedAt = clock.now();
    const seen = readLook(outcome, view.job, notFoundMeans);
    polls += 1;
    failures = seen.failure ? failures + 1 : 0;
    retryAt = seen.retryAt;
    show({
      job: seen.job ?? view.job,
      final: seen.final,
      failure: seen.failure,
      data: seen.failure ? view.data : seen.data,
      lostSince: seen.failure && seen.final === undefined ? (view.lostSince ?? lookedAt) : undefined,
    });
  }

  /** A tab that comes back has waited at the hidden pace: it takes up the visible one from the last look. */
  function quicken(): void {
    if (!waiter?.isPlanned || !isVisible()) return;
    const state = { now: lookedAt, retryAt, polls, failures, isHidden: false, pollMs };
    if (clock.now() >= lookedAt + pollDelayMs(state)) waiter.retryNow();
  }

  function begin(): () => void {
    if (isStopped || view.final !== undefined) return () => {};
    const own = new AbortController();
    round = own;
    endsAt ??= timeoutMs === undefined ? undefined : clock.now() + timeoutMs;
    run(own).catch(() => {
      // Aborted, or else an address of another origin, from a job that the app kept: `api.request` refuses it.
      if (!own.signal.aborted) show({ final: "refused", nextPollAt: undefined });
    });
    const stopNews = onPageNews(quicken);
    return () => {
      own.abort();
      stopNews();
    };
  }

  let end = () => {};
  return {
    read: () => view,
    subscribe(listener) {
      const own = () => listener();
      listeners.add(own);
      if (listeners.size === 1) end = begin();
      return () => {
        listeners.delete(own);
        if (listeners.size === 0) end();
      };
    },
    pollNow: () => waiter?.retryNow(),
    stop() {
      isStopped = true;
      round?.abort();
      show({ nextPollAt: undefined });
    },
  };
}
