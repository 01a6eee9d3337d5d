import { isApiError } from "../outcome/ApiError.ts";
import type { Failure, FailureOf } from "../outcome/failures.ts";
import { isRefused } from "../waiting/refusal.ts";

/**
 * Renews what a 401 says is missing, a token say; may be asynchronous. The request then goes out once more, unless this
 * returns `false` or rejects: the 401 stands.
 */
export type OnUnauthenticated = (failure: FailureOf<"unauthenticated">) => unknown;

export interface Refresh {
  /** Taken before a request goes out: which renewal it was sent under. */
  mark(): number;
  /**
   * Whether the request may be repeated; the failure of a renewal that was told to wait: it is not over. A burst of
   * refusals shares one renewal, also those that come in after it.
   */
  renew(failure: FailureOf<"unauthenticated">, mark: number): Promise<boolean | Failure>;
}

/** Sees to it that many requests refused at once ask for one token, not for many: the second would void the first. */
export function createRefresh(onUnauthenticated: OnUnauthenticated | undefined): Refresh {
  let count = 0;
  let last: Promise<boolean | Failure> = Promise.resolve(false);
  let isRunning = false;
  /** What is sent meanwhile is the renewal itself, which must not wait for itself. */
  let isAsking = false;

  async function run(failure: FailureOf<"unauthenticated">): Promise<boolean | Failure> {
    isRunning = true;
    try {
      isAsking = true;
      const renewing = (async () => onUnauthenticated?.(failure))();
      isAsking = false;
      return (await renewing) !== false;
    } catch (error) {
      if (isApiError(error) && isRefused(error.failure)) return error.failure;
      // The 401 stands and is shown; what went wrong with the renewal is the app's to report.
      return false;
    } finally {
      isRunning = false;
      count += 1;
    }
  }

  return {
    mark: () => (isAsking ? -1 : count),
    renew(failure, mark) {
      if (!onUnauthenticated || mark < 0) return Promise.resolve(false);
      if (!isRunning && mark === count) last = run(failure);
      return last;
    },
  };
}
