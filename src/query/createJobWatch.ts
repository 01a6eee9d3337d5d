import type { EpochMs } from "../http/time.ts";
import type { Failure } from "../outcome/failures.ts";
import type { Job, JobFinal } from "../outcome/job.ts";
import { type Manner, pollDelayMs, readLook } from "../policies/poll.ts";
import { isVisible, onPageNews } from "../waiting/page.ts";
import { realTime, type Time } from "../waiting/time.ts";
import { createWaiter, type Waiter } from "../waiting/waiter.ts";
import type { Api } from "./createApi.ts";
import type { JobStart } from "./jobOf.ts";

/** How a job is watched. Another value of any of these begins the watch anew. */
export interface JobWatchOptions {
  /** Whom to ask: the API that took the job on. */
  api: Pick<Api, "request">;
  /** How long to look at all, in milliseconds; default: until the job ends. */
  timeoutMs?: number | undefined;
  /** The time between looks when the server names none; default 2 s, slowing down. */
  pollMs?: number | undefined;
  /** What a 404 on the job's page says; default `"expired"`. Some APIs delete a job when it is done: `"succeeded"`. */
  notFoundMeans?: JobFinal | undefined;
  /** The clock of the looks; default the machine's. */
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
  /** When a look last showed the job; `undefined`: none has yet. */
  readonly seenAt?: EpochMs | undefined;
  /** Since when looks have brought nothing; `undefined`: the job is in sight. */
  readonly lostSince?: EpochMs | undefined;
  /** When the next look is due; `undefined`: one is under way, or none will follow. */
  readonly nextPollAt?: EpochMs | undefined;
}

export interface JobWatcher {
  /** What is known now: the same object until something changes. */
  read(): JobView;
  /** Watches while somebody listens. */
  subscribe(listener: () => void): () => void;
  /** Looks at once; a watch whose time was up begins anew. */
  pollNow(): void;
  /** Stops for good; the job itself goes on. */
  stop(): void;
}

/** Watches a job from its start to its end. */
export function createJobWatch(start: JobStart, options: JobWatchOptions): JobWatcher {
  const { api, timeoutMs, pollMs, notFoundMeans = "expired", clock = realTime } = options;
  const listeners = new Set<() => void>();
  let view: JobView = { job: start.job, final: start.final, data: start.data };
  /** What is known since the last look. */
  let pace = { now: clock.now(), retryAt: start.retryAt, polls: 0, failures: 0, pollMs };
  let manner: Manner | undefined;
  let endsAt: EpochMs | undefined;
  let waiter: Waiter | undefined;
  let isStopped = false;
  let end = () => {};

  function show(next: Partial<JobView>): void {
    view = { ...view, ...next };
    for (const listener of [...listeners]) listener();
  }

  const dueAt = (isHidden: boolean) => pace.now + pollDelayMs({ ...pace, isHidden });

  async function run(signal: AbortSignal): Promise<void> {
    while (view.final === undefined) {
      const nextPollAt = dueAt(!isVisible());
      waiter = createWaiter({ deadline: { at: nextPollAt }, isPlanned: true, holds: ["offline"], clock });
      show({ nextPollAt: endsAt !== undefined && nextPollAt >= endsAt ? undefined : nextPollAt });
      await waiter.whenReady(signal);
      await look(signal);
    }
  }

  async function look(signal: AbortSignal): Promise<void> {
    show({ nextPollAt: undefined });
    const { failure, final, ...seen } = readLook(
      await api.request(view.job?.statusUrl ?? "", { signal }),
      view.job,
      notFoundMeans,
      manner,
    );
    manner = seen.manner ?? manner;
    const now = clock.now();
    pace = { now, retryAt: seen.retryAt, polls: pace.polls + 1, failures: failure ? pace.failures + 1 : 0, pollMs };
    show({
      failure,
      final,
      ...(seen.job && { job: seen.job, seenAt: now }),
      ...(!failure && { data: seen.data }),
      lostSince: failure && !final ? (view.lostSince ?? now) : undefined,
    });
  }

  /** A tab that comes back has waited at the hidden pace: it takes up the visible one from the last look. */
  function quicken(): void {
    if (isVisible() && clock.now() >= dueAt(false)) waiter?.retryNow();
  }

  function finish(final: JobFinal | undefined): void {
    end();
    show({ final, nextPollAt: undefined });
  }

  /** The time of a watch runs out in a hidden tab, without a connection and in the middle of a look alike. */
  async function runOut(at: EpochMs, signal: AbortSignal): Promise<void> {
    await createWaiter({ deadline: { at }, isPlanned: true, holds: [], clock }).whenReady(signal);
    finish("timeout");
  }

  function begin(): void {
    if (isStopped || view.final !== undefined) return;
    const round = new AbortController();
    const { signal } = round;
    const stopNews = onPageNews(quicken);
    end = () => {
      round.abort();
      stopNews();
    };
    if (timeoutMs !== undefined && timeoutMs >= 0) endsAt ??= clock.now() + timeoutMs;
    // Aborted, or else an address of another origin, from a job that the app kept: `api.request` refuses it.
    run(signal).catch(() => signal.aborted || finish("refused"));
    if (endsAt !== undefined) runOut(endsAt, signal).catch(() => {});
  }

  return {
    read: () => view,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) begin();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) end();
      };
    },
    pollNow() {
      if (view.final === "timeout" && !isStopped) {
        endsAt = undefined;
        show({ final: undefined });
        if (listeners.size > 0) begin();
      }
      waiter?.retryNow();
    },
    stop() {
      isStopped = true;
      finish(view.final);
    },
  };
}
