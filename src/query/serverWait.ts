import type { Query } from "@tanstack/react-query";
import { MAX_TIMER_MS } from "../http/time.ts";
import { findFailure } from "../outcome/findFailure.ts";
import { realTime, type Time } from "../waiting/time.ts";

type Failed = { readonly state: { readonly error: unknown } };
type Interval<Q> = number | false | undefined | ((query: Q) => number | false | undefined);

/** What is left of the server's own wait, in milliseconds. */
function leftMs({ state }: Failed, clock: Time = realTime): number {
  const retryAt = findFailure(state.error)?.retryAt;
  return retryAt === undefined ? 0 : Math.max(0, retryAt - clock.now());
}

/** Whether a refetch may go out by itself: the server's own wait, while it runs, forbids it. */
export function isFree(query: Failed, clock?: Time): boolean {
  return leftMs(query, clock) === 0;
}

/** A `refetchInterval` that sits out the server's own wait: a page that polls is the first to be told to slow down. */
export function heedWait<Q extends Failed = Query>(
  interval: Interval<Q>,
  clock?: Time,
): (query: Q) => number | false | undefined {
  return (query) => {
    const own = typeof interval === "function" ? interval(query) : interval;
    return own && Math.min(MAX_TIMER_MS, Math.max(own, leftMs(query, clock)));
  };
}
