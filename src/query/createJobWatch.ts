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

  const dueAt = (isHidden: boolean) =>
    lookedAt + pollDelayMs({ now: lookedAt, retryAt, polls, failures, isHidden, pollMs });

  async function run(signal: AbortSignal): Promise<void> {
    while (view.final === undefined) {
      const nextPollAt = dueAt(!isVisible());
      waiter = createWaiter({ retryAt: nextPollAt, isPlanned: true, holdsWhenHidden: false, clock });
      show({ nextPollAt: endsAt !== undefined && nextPollAt >= endsAt ? undefined : nextPollAt });
      await waiter.whenReady(signal);
      await look(signal);
    }
  }

  async function look(signal: AbortSignal): Promise<void> {
    show({ nextPollAt: undefined });
    const outcome = await api.request(view.job?.statusUrl ?? "", { signal });
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
    if (isVisible() && clock.now() >= dueAt(false)) waiter?.retryNow();
  }

  /** The time of a watch runs out in a hidden tab, without a connection and in the middle of a look alike. */
  async function runOut(signal: AbortSignal): Promise<void> {
    await createWaiter({
      retryAt: endsAt,
      isPlanned: true,
      holdsWhenHidden: false,
      holdsWhenOffline: false,
      clock,
    }).whenReady(signal);
    finish("timeout");
  }

  function finish(final: JobFinal | undefined): void {
    round?.abort();
    show({ final, nextPollAt: undefined });
  }

  function begin(): () => void {
    if (isStopped || view.final !== undefined) return () => {};
    const own = new AbortController();
    round = own;
    endsAt ??= timeoutMs === undefined ? undefined : clock.now() + timeoutMs;
    // Aborted, or else an address of another origin, from a job that the app kept: `api.request` refuses it.
    run(own.signal).catch(() => own.signal.aborted || finish("refused"));
    if (endsAt !== undefined) runOut(own.signal).catch(() => {});
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
      finish(view.final);
    },
  };
}
