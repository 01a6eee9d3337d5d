import { ApiError, isApiError } from "../outcome/ApiError.ts";
import type { RetryDecision } from "../outcome/decision.ts";
import { createRetryPolicy, type RetryPolicyOptions } from "../policies/retry.ts";
import { isRefusal } from "../waiting/closure.ts";
import type { Deadline } from "../waiting/deadline.ts";
import type { Gates } from "../waiting/gates.ts";
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
/** Errors whose wait is part of the next attempt. */
const planned = new WeakSet<ApiError>();

/**
 * The wait after a failed attempt: the one that its next attempt sits out, or, when none is planned, the one that tells
 * when a person may try.
 */
export function waitOf(error: ApiError): Waiter {
  let waiter = waiters.get(error);
  if (!waiter) {
    const { retryAt } = error.failure;
    waiter = createWaiter({ deadline: { at: retryAt, isServers: retryAt !== undefined }, isPlanned: false });
    waiters.set(error, waiter);
  }
  return waiter;
}

/** Whether the next call of the function that threw this sits out a wait of ours; else whoever calls it has to wait. */
export function hasPlan(error: ApiError): boolean {
  return planned.has(error);
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
  /**
   * Makes one attempt of a function that is not ours, but that hands its signal on: when it was held back at a gate, its
   * next call with the same signal waits there. All other waits are its caller's.
   */
  attemptOf<T>(name: string, signal: AbortSignal | undefined, send: () => Promise<T>): Promise<T>;
}

/** Joins the attempts that TanStack Query makes into chains, and puts the waits between them. */
export function createAttempts(retry: RetryPolicyOptions = {}, clock: Time = realTime, gates?: Gates): Attempts {
  const policy = createRetryPolicy({ now: clock.now, ...retry });
  const chains = new WeakMap<object, Chain>();
  /** What calls of functions that are not ours were held back, by their signal. */
  const held = new WeakMap<AbortSignal, Map<string, Chain>>();

  /** The deadline of the gate where others wait too; `undefined`: this failure is about its own request only. */
  function sharedDeadline({ failure, request }: ApiError): Deadline | undefined {
    const gate = gates?.of(request);
    return isRefusal(failure) && (failure.unsent || gate?.closure) ? gate?.join() : undefined;
  }

  function plan(error: ApiError, chain: Chain, option: RetryOption): ApiError {
    const { failure, request } = error;
    const decided = policy.decide(failure, chain.retries, request);
    const isAllowed = decided.action !== "repeat" || allows(option, chain.retries, error);
    const decision: RetryDecision = isAllowed ? decided : { ...decided, action: "ask", rule: "app-said-no" };
    const isPlanned = decision.action === "repeat";
    const deadline = sharedDeadline(error) ?? ownDeadline(error, chain.retries, isPlanned);
    const waiter = createWaiter({
      deadline,
      isPlanned,
      // So long a wait is nobody's to sit out: a person may see for themselves.
      isBinding: decision.rule !== "wait-too-long",
      // The first attempt is number 1, so the first retry is number 2.
      ...(!failure.unsent && { attempt: chain.retries + 2, maxAttempts: decision.maxRetries + 1 }),
      clock,
    });
    return explained(error, { ...decision, at: deadline.at }, waiter);
  }

  function ownDeadline({ failure }: ApiError, retries: number, isPlanned: boolean): Deadline {
    const isServers = failure.retryAt !== undefined;
    const at = isServers || !isPlanned ? failure.retryAt : clock.now() + policy.delayMs(failure, retries);
    return { at, isServers };
  }

  return {
    async attempt(key, option, signal, send) {
      const chain = chains.get(key) ?? { retries: -1 };
      chains.set(key, chain);
      await sitOut(chain, signal);
      try {
        return await send();
      } catch (error) {
        if (!isApiError(error)) throw error;
        chain.last = plan(error, chain, option);
        throw chain.last;
      }
    },
    async attemptOf(name, signal, send) {
      const ofSignal = signal && (held.get(signal) ?? new Map<string, Chain>());
      const chain = ofSignal?.get(name) ?? { retries: -1 };
      ofSignal?.delete(name);
      await sitOut(chain, signal);
      try {
        return await send();
      } catch (error) {
        if (!signal || !isApiError(error) || !sharedDeadline(error)) throw error;
        chain.last = plan(error, chain, true);
        if (isFollowed(0, chain.last)) held.set(signal, (ofSignal ?? new Map<string, Chain>()).set(name, chain));
        throw chain.last;
      }
    },
  };
}

async function sitOut(chain: Chain, signal: AbortSignal | undefined): Promise<void> {
  if (chain.last && !(await waitOf(chain.last).whenReady(signal))) throw calledOff(chain.last);
  // What was held back has not been tried.
  if (!chain.last?.failure.unsent) chain.retries += 1;
}

/** The same error with what was decided about it, leading to its wait. */
function explained({ failure, request, stack }: ApiError, decision: RetryDecision, waiter: Waiter): ApiError {
  const error = new ApiError({ ...failure, decision }, request);
  if (stack !== undefined) error.stack = stack;
  waiters.set(error, waiter);
  planned.add(error);
  return error;
}

/** Called off, the failure stands as it was, and `isFollowed` now says no. */
function calledOff(error: ApiError): ApiError {
  const { decision } = error.failure;
  return decision ? explained(error, { ...decision, action: "ask", rule: "called-off" }, waitOf(error)) : error;
}

function allows(option: RetryOption, retriesSoFar: number, error: ApiError): boolean {
  if (typeof option === "function") return option(retriesSoFar, error as never);
  return typeof option === "number" ? retriesSoFar < option : option !== false;
}
