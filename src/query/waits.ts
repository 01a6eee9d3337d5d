import { ApiError, isApiError } from "../outcome/ApiError.ts";
import type { RetryDecision } from "../outcome/decision.ts";
import { createWaiter, type Waiter } from "../waiting/waiter.ts";

// By error, so that they serve all APIs, one that is made anew by each render too.
const waiters = new WeakMap<ApiError, Waiter>();
const offers = new WeakMap<ApiError, TakeOn>();

/**
 * Takes a wait upon us, when somebody is about to repeat the function that threw the error.
 * @param repeats How often it has been repeated before.
 * @returns `undefined`: its next call cannot be told from any other.
 */
type TakeOn = (repeats: number) => Waiter | undefined;

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
 * `retryDelay` for TanStack Query: the waits are in the function. Where an app's own `retry` stands in place of ours and
 * repeats what nobody planned, the function only fails again, and must not do so in a loop without a pause.
 */
export function unplannedMs(repeats: number, error: unknown): number {
  return isFollowed(repeats, error) ? 0 : 2 ** repeats;
}

/**
 * Whether the next call of the function that threw this sits out the wait by itself. Ask when it is about to be repeated.
 * @param repeats How often it has been repeated before.
 * @returns `undefined`: it does not, so that whoever repeats it has to wait.
 */
export function sitsOut(error: ApiError, repeats: number): boolean | undefined {
  return offers.get(error)?.(repeats)?.isPlanned;
}

/** Gives an error its wait, which the next attempt sits out if it is a planned one. */
export function giveWait(error: ApiError, waiter: Waiter): void {
  waiters.set(error, waiter);
  offers.set(error, () => waiter);
}

/** Says what takes the wait of an error upon us; `undefined`: nothing does. */
export function offerWait(error: ApiError, takeOn: TakeOn | undefined): void {
  offers.set(error, takeOn ?? (() => undefined));
}

/** The same error with what was decided about it, leading to its wait. */
export function explained({ failure, request, stack }: ApiError, decision: RetryDecision, waiter: Waiter): ApiError {
  const at = waiter.retryAt;
  const error = new ApiError({ ...failure, decision: at === undefined ? decision : { ...decision, at } }, request);
  if (stack !== undefined) error.stack = stack;
  giveWait(error, waiter);
  return error;
}
