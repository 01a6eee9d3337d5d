import { ApiError, isApiError } from "../outcome/ApiError.ts";
import type { RetryDecision } from "../outcome/decision.ts";
import { createRetryPolicy, type RetryPolicyOptions } from "../policies/retry.ts";
import type { Deadline } from "../waiting/deadline.ts";
import type { Gates } from "../waiting/gates.ts";
import { isRefused } from "../waiting/refusal.ts";
import { realTime, type Time } from "../waiting/time.ts";
import { createWaiter, type Waiter } from "../waiting/waiter.ts";

/** What TanStack Query takes as `retry`. */
export type RetryOption = boolean | number | ((failureCount: number, error: never) => boolean) | undefined;

/** The attempts of one fetch or one execution, from the first to the one that ends it. */
interface Chain {
  retries: number;
  last?: ApiError;
  /** The failure whose wait was counted last: calls that sit it out together are one repetition. */
  counted?: ApiError;
}

// By objects of TanStack Query's and errors, so that they serve all APIs, one that is made anew by a render too.
const chains = new WeakMap<object, Chain>();
const waiters = new WeakMap<ApiError, Waiter>();
/** What takes the wait upon us. Asked when somebody is about to repeat the function that threw the error. */
const offers = new WeakMap<ApiError, () => Waiter>();

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

/** `retry` for TanStack Query: whether the attempt that failed is followed by another. */
export function isFollowed(_: number, error: unknown): boolean {
  return isApiError(error) && waitOf(error).isPlanned;
}

/**
 * Whether the next call of the function that threw this sits out the wait by itself. Ask when it is about to be repeated.
 * @returns `undefined`: it does not, so that whoever repeats it has to wait.
 */
export function sitsOut(error: ApiError): boolean | undefined {
  return offers.get(error)?.().isPlanned;
}

export interface Attempts {
  /**
   * Makes one attempt. From the second one on it first sits out the wait that the failure before it asked for.
   * @param chain What stays the same over the attempts: the signal of a fetch, the context of an execution.
   */
  attempt<T>(chain: object, retry: RetryOption, signal: AbortSignal | undefined, send: () => Promise<T>): Promise<T>;
  /**
   * Makes one attempt of a function that is not ours, but that may hand its signal on. Then whoever repeats the function
   * may leave the wait to us ({@link sitsOut}): all its next calls with this signal sit it out together.
   */
  attemptOf<T>(signal: AbortSignal | undefined, send: () => Promise<T>): Promise<T>;
}

/** Joins the attempts that TanStack Query makes into chains, and puts the waits between them. */
export function createAttempts(retry: RetryPolicyOptions = {}, clock: Time = realTime, gates?: Gates): Attempts {
  const policy = createRetryPolicy({ now: clock.now, ...retry });

  /** The deadline of the gate where others wait too; `undefined`: this failure is about its own request only. */
  function sharedDeadline({ failure, request }: ApiError): Deadline | undefined {
    const gate = isRefused(failure) ? gates?.of(request) : undefined;
    return gate && (failure.unsent || gate.refusal) ? gate.join() : undefined;
  }

  /** An instant that had passed when it came is obeyed once; then the policy has its own. */
  function ownDeadline({ failure }: ApiError, { at, action, retries }: RetryDecision): Deadline {
    if (at !== undefined || action !== "repeat") return { at: at ?? failure.retryAt, isServers: true };
    return { at: clock.now() + policy.delayMs(failure, retries), isServers: false };
  }

  function waitAfter(error: ApiError, decision: RetryDecision): Waiter {
    const { retries, maxRetries, rule } = decision;
    const isPlanned = decision.action === "repeat";
    return createWaiter({
      deadline: sharedDeadline(error) ?? ownDeadline(error, decision),
      isPlanned,
      // So long a wait is nobody's to sit out: a person may see for themselves.
      isBinding: rule !== "wait-too-long",
      // The first attempt is number 1, so the first retry is number 2.
      ...(!error.failure.unsent && { attempt: retries + 2, maxAttempts: maxRetries + 1 }),
      clock,
    });
  }

  function decide(error: ApiError, retries: number, option: RetryOption): RetryDecision {
    const decision = policy.decide(error.failure, retries, error.request);
    const isAllowed = decision.action !== "repeat" || allows(option, retries, error);
    return isAllowed ? decision : { ...decision, action: "ask", rule: "app-said-no" };
  }

  return {
    async attempt(key, option, signal, send) {
      const chain = chainOf(key);
      await sitOut(chain, signal);
      try {
        return await send();
      } catch (error) {
        if (!isApiError(error)) throw error;
        const decision = decide(error, chain.retries, option);
        chain.last = explained(error, decision, waitAfter(error, decision));
        throw chain.last;
      }
    },
    async attemptOf(signal, send) {
      const chain = signal && chains.get(signal);
      if (chain) await sitOut(chain, signal);
      try {
        return await send();
      } catch (error) {
        if (!isApiError(error)) throw error;
        const decision = decide(error, (signal && chains.get(signal)?.retries) ?? 0, true);
        const told = explained(error, decision, waitAfter(error, { ...decision, action: "ask" }));
        if (signal) offers.set(told, () => takeOn(told, decision, chainOf(signal)));
        else offers.delete(told);
        throw told;
      }
    },
  };

  /** Of many calls with one signal, the first whose wait is taken on has the wait of them all. */
  function takeOn(error: ApiError, decision: RetryDecision, chain: Chain): Waiter {
    const others = chain.last && waitOf(chain.last);
    const waiter = others?.isPlanned ? others : waitAfter(error, decision);
    if (waiter !== others) chain.last = error;
    waiters.set(error, waiter);
    offers.set(error, () => waiter);
    return waiter;
  }
}

function chainOf(key: object): Chain {
  const chain = chains.get(key) ?? { retries: 0 };
  chains.set(key, chain);
  return chain;
}

async function sitOut(chain: Chain, signal: AbortSignal | undefined): Promise<void> {
  const { last } = chain;
  if (!last) return;
  if (!(await waitOf(last).whenReady(signal))) throw calledOff(last);
  // What was held back has not been tried.
  if (chain.counted !== last && !last.failure.unsent) chain.retries += 1;
  chain.counted = last;
}

/** The same error with what was decided about it, leading to its wait. */
function explained({ failure, request, stack }: ApiError, decision: RetryDecision, waiter: Waiter): ApiError {
  const at = waiter.retryAt;
  const error = new ApiError({ ...failure, decision: at === undefined ? decision : { ...decision, at } }, request);
  if (stack !== undefined) error.stack = stack;
  waiters.set(error, waiter);
  offers.set(error, () => waiter);
  return error;
}

/** Called off, the failure stands as it was, and `isFollowed` now says no. */
function calledOff(error: ApiError): ApiError {
  const { decision } = error.failure;
  return decision ? explained(error, { ...decision, action: "ask", rule: "called-off" }, waitOf(error)) : error;
}

/** Whether what the app says of repeating allows it. */
export function allows(option: RetryOption, retriesSoFar: number, error: ApiError): boolean {
  if (typeof option === "function") return option(retriesSoFar, error as never);
  return typeof option === "number" ? retriesSoFar < option : option !== false;
}
