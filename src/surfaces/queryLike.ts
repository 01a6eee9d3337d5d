import type { Failure } from "../outcome/failures.ts";
import { findFailure } from "../outcome/findFailure.ts";
import type { Wait } from "../waiting/wait.ts";
import { isAbort } from "./isAbort.ts";

/** What a view needs of a query's result: `useApiQuery`'s, or TanStack Query's own. */
export interface QueryLike<T = unknown> {
  readonly data: T | undefined;
  readonly status: "pending" | "error" | "success";
  readonly fetchStatus: "fetching" | "paused" | "idle";
  readonly error: unknown;
  readonly failureReason: unknown;
  readonly dataUpdatedAt: number;
  readonly errorUpdatedAt: number;
  refetch(options?: { cancelRefetch?: boolean }): unknown;
  readonly isFetchNextPageError?: boolean | undefined;
  readonly isFetchPreviousPageError?: boolean | undefined;
  readonly isFetchingNextPage?: boolean | undefined;
  readonly isFetchingPreviousPage?: boolean | undefined;
  fetchNextPage?(): unknown;
  fetchPreviousPage?(): unknown;
  readonly failure?: Failure | undefined;
  readonly wait?: Wait | undefined;
}

/** What went wrong with a request: the error, and the failure that it carries if it came from an API. */
export interface Trouble {
  readonly error: unknown;
  readonly failure: Failure | undefined;
}

interface Reasons extends Pick<QueryLike, "error" | "failureReason" | "failure"> {
  readonly status: string;
}

/** What is wrong with a query or mutation now, final or before its next attempt; `undefined`: nothing. */
export function troubleOf({ status, error, failureReason, failure }: Reasons): Trouble | undefined {
  const reason = error ?? failureReason ?? failure;
  // A function that rejects with nothing has failed all the same, and TanStack Query keeps nothing as the error.
  if ((reason == null && status !== "error") || isAbort(reason)) return undefined;
  return { error: reason, failure: failure ?? findFailure(reason) };
}

/** Whether there is something to show. `null` is data: what a query gets for a reply without content. */
export function hasData({ data, status }: QueryLike): boolean {
  return data !== undefined || status === "success";
}

/** A page of an infinite query that is asked for on top of those that are there, in TanStack Query's words. */
export type Page = (typeof pages)[number];
const pages = ["Next", "Previous"] as const;

/** The page that was asked for last; `undefined`: all that is there was read again. */
export function pageOf(result: QueryLike): Page | undefined {
  return pages.find((page) => result[`isFetch${page}PageError`] || result[`isFetching${page}Page`]);
}

/** Asks again for what failed: a page of an infinite query is not mended by reading the others again. */
export function askAgain(result: QueryLike, page: Page | undefined): void {
  if (page) result[`fetch${page}Page`]?.();
  // What is on its way already is joined: others may ask for the same.
  else result.refetch({ cancelRefetch: false });
}

/** Whether a request is on its way now, rather than waited for. */
export function isInFlight({ fetchStatus, wait }: Pick<QueryLike, "fetchStatus" | "wait">): boolean {
  return fetchStatus === "fetching" && (wait === undefined || wait.state === "ready");
}
