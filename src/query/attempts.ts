import { type ApiError, isApiError } from "../outcome/ApiError.ts";
import { createRetryPolicy, type RetryPolicyOptions } from "../policies/retry.ts";
import { realTime, type Time } from "../waiting/time.ts";
import { createWaiter, type Waiter } from "../waiting/waiter.ts";

/** What TanStack Query takes as `retry`. */
export type RetryOption = boolean | number | ((failureCount: number, error: never) => boolean) | undefined;

/** The attempts of one fetch or one execution, from the first to the one that ends it. */
interface Chain {
  retries: number;
  last?: ApiError;
}

const waiters = new WeakMap<ApiError, Waiter>();

/**
 * The wait after a failed attempt: the one that its next attempt sits out, or, when none is planned, the one that tells
 * when a person may try.
 */
export function waitOf(error: ApiError): Waiter {
  let waiter = waiters.get(error);
  if (!waiter) {
    const { retryAt } = error.failure;
    waiter = createWaiter({ retryAt, isServers: retryAt !== undefined, isPlanned: false });
    waiters.set(error, waiter);
  }
  return waiter;
}

/** `retry` for TanStack Query: whether the attempt that failed is followed by another. */
export function isFollowed(_: number, error: unknown): boolean {
  return isApiError(error) && waitOf(error).isPlanned;
}

export interface Attempts {
  /**
   * Makes one attempt. From the second one on it first sits out the wait that the failure before it asked for.
   * @param chain What stays the same over the attempts: the signal of a fetch, the context of an execution.
   */
  attempt<T>(chain: object, retry: RetryOption, signal: AbortSignal | undefined, send: () => Promise<T>): Promise<T>;
}

/** Joins the attempts that TanStack Query makes into chains, and puts the waits between them. */
export function createAttempts(retry: RetryPolicyOptions = {}, clock: Time = realTime): Attempts {
  const policy = createRetryPolicy({ now: clock.now, ...retry });
  const chains = new WeakMap<object, Chain>();

  function planAfter(error: ApiError, chain: Chain, option: RetryOption): Waiter {
    const { failure, request } = error;
    const isServers = failure.retryAt !== undefined;
    const isPlanned = policy.isAutomatic(failure, chain.retries, request) && allows(option, chain.retries, error);
    const retryAt = isServers || !isPlanned ? failure.retryAt : clock.now() + policy.delayMs(failure, chain.retries);
    // The first attempt is number 1, so the first retry is number 2.
    const attempt = chain.retries + 2;
    return createWaiter({ retryAt, isServers, isPlanned, attempt, maxAttempts: (retry.maxRetries ?? 3) + 1, clock });
  }

  return {
    async attempt(key, option, signal, send) {
      const chain = chains.get(key) ?? { retries: -1 };
      chains.set(key, chain);
      // Called off, the failure stands as it was, and `isFollowed` now says no.
      if (chain.last && !(await waitOf(chain.last).whenReady(signal))) throw chain.last;
      chain.retries += 1;
      try {
        return await send();
      } catch (error) {
        if (isApiError(error)) {
          chain.last = error;
          waiters.set(error, planAfter(error, chain, option));
        }
        throw error;
      }
    },
  };
}

function allows(option: RetryOption, retriesSoFar: number, error: ApiError): boolean {
  if (typeof option === "function") return option(retriesSoFar, error as never);
  return typeof option === "number" ? retriesSoFar < option : option !== false;
}
