import { type ApiError, isApiError } from "../outcome/ApiError.ts";
import type { RetryDecision } from "../outcome/decision.ts";
import { createRetryPolicy, type RetryPolicyOptions } from "../policies/retry.ts";
import type { Deadline } from "../waiting/deadline.ts";
import type { Gates } from "../waiting/gates.ts";
import { isRefused } from "../waiting/refusal.ts";
import { realTime, type Time } from "../waiting/time.ts";
import { createWaiter, type Waiter } from "../waiting/waiter.ts";
import { type Chain, chainOf, knownChain, restart, sitOut } from "./chain.ts";
import { explained, giveWait, offerWait, waitOf } from "./waits.ts";

/** What TanStack Query takes as `retry`. */
export type RetryOption = boolean | number | ((failureCount: number, error: never) => boolean) | undefined;

/** One attempt, given its number: 1 for the first. */
type Attempt<T> = (number: number) => Promise<T>;

export interface Attempts {
  /**
   * Makes one attempt. From the second one on it first sits out the wait that the failure before it asked for.
   * @param chain What stays the same over the attempts: the signal of a fetch, the context of an execution.
   */
  attempt<T>(chain: object, retry: RetryOption, send: Attempt<T>, signal?: AbortSignal): Promise<T>;
  /**
   * Makes one attempt of a function that is not ours, but that may hand its signal on. Then whoever repeats the function
   * may leave the wait to us (`sitsOut` in waits.ts): all its next calls with this signal sit it out together.
   */
  attemptOf<T>(signal: AbortSignal | undefined, send: Attempt<T>): Promise<T>;
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
    async attempt(key, option, send, signal) {
      const chain = chainOf(key);
      await sitOut(chain, signal);
      try {
        return await send(chain.retries + 1);
      } catch (error) {
        if (!isApiError(error)) throw error;
        const decision = decide(error, chain.retries, option);
        chain.last = explained(error, decision, waitAfter(error, decision));
        throw chain.last;
      }
    },
    async attemptOf(signal, send) {
      const known = signal && knownChain(signal);
      if (known) await sitOutOrRestart(known, signal);
      try {
        return await send((known?.retries ?? 0) + 1);
      } catch (error) {
        if (!isApiError(error)) throw error;
        const chain = signal && chainOf(signal);
        const decision = decide(error, chain?.retries ?? 0, true);
        const told = explained(error, decision, waitAfter(error, { ...decision, action: "ask" }));
        const isHandedOn = (repeats: number) => chain?.repeats === repeats;
        offerWait(told, chain && ((repeats) => (isHandedOn(repeats) ? takeOn(told, decision, chain) : undefined)));
        throw told;
      }
    },
  };

  /** Of many calls with one signal, the first whose wait is taken on has the wait of them all. */
  function takeOn(error: ApiError, decision: RetryDecision, chain: Chain): Waiter {
    const others = chain.last && waitOf(chain.last);
    const waiter = others?.isPlanned ? others : waitAfter(error, decision);
    if (!waiter.isPlanned) restart(chain);
    else if (waiter !== others) chain.last = error;
    giveWait(error, waiter);
    return waiter;
  }
}

/** A call that ends the chain leaves it to the next one to begin anew. */
async function sitOutOrRestart(chain: Chain, signal: AbortSignal): Promise<void> {
  try {
    await sitOut(chain, signal);
  } catch (error) {
    restart(chain);
    throw error;
  }
}

/** Whether what the app says of repeating allows it. */
export function allows(option: RetryOption, retriesSoFar: number, error: ApiError): boolean {
  if (typeof option === "function") return option(retriesSoFar, error as never);
  return typeof option === "number" ? retriesSoFar < option : option !== false;
}
