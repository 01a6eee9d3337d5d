import type { Query } from "@tanstack/react-query";
import { MAX_TIMER_MS } from "../http/time.ts";
import { isApiError } from "../outcome/ApiError.ts";
import { realTime } from "../waiting/time.ts";
import { waitOf } from "./attempts.ts";

type Failed = { readonly state: { readonly error: unknown } };
type Interval<Q> = number | false | undefined | ((query: Q) => number | false | undefined);

/** Whether a refetch may go out by itself: the server's own wait, while it runs, forbids it. */
export function isFree({ state }: Failed): boolean {
  return !isApiError(state.error) || !waitOf(state.error).isHeld;
}

/** A `refetchInterval` that sits out the server's own wait: a page that polls is the first to be told to slow down. */
export function heedWait<Q extends Failed = Query>(interval: Interval<Q>): (query: Q) => number | false | undefined {
  return (query) => {
    const own = typeof interval === "function" ? interval(query) : interval;
    if (!own || isFree(query)) return own;
    const retryAt = waitOf(query.state.error as never).retryAt ?? 0;
    return Math.min(MAX_TIMER_MS, Math.max(own, retryAt - realTime.now()));
  };
}
