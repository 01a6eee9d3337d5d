"use client";
import {
  type DefaultError,
  type QueryClient,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { Failure } from "../outcome/failures.ts";
import { findApiError, findFailure } from "../outcome/findFailure.ts";
import type { Wait } from "../waiting/wait.ts";
import { lastFailureOf } from "./lastFailure.ts";
import { useWait } from "./useWait.ts";

/** What {@link useApiQuery} and `useApiMutation` add to a result of TanStack Query. */
export interface WithFailure {
  /**
   * What went wrong, from the first failed attempt on. A query without data keeps it while it is fetched again, so that
   * the screen does not flash; `isFetching` tells that it is. An error of the app's that wraps one of ours is looked
   * into: the nearest of a `cause` or of the `errors` of an `AggregateError` counts, as in views and boundaries.
   */
  readonly failure?: Failure | undefined;
  /** The wait before the next attempt; there whenever an `ApiError`, wrapped or not, brought `failure`. */
  readonly wait?: Wait | undefined;
}

/** What `useQuery` returns, with the failure and the wait. Only what a component reads has it render again. */
export type UseApiQueryResult<Data> = UseQueryResult<Data, DefaultError> & WithFailure;

/** `useQuery`, with the failure as data and the wait as something to show and steer. */
export function useApiQuery<Output = unknown, Data = Output, Key extends QueryKey = QueryKey>(
  options: UseQueryOptions<Output, DefaultError, Data, Key>,
  queryClient?: QueryClient,
): UseApiQueryResult<Data> {
  const client = useQueryClient(queryClient);
  const result = useQuery(options, queryClient);
  const last = () => lastFailureOf(client, options);

  const { refetch, ...now } = withoutTracking(result);
  // A fetch that runs already is joined: cancelling it would send the request a second time.
  const readWait = useWait(
    findApiError(errorOf(now, last)),
    now.fetchStatus === "idle",
    () => void refetch({ cancelRefetch: false }),
  );

  const added = {
    failure: () => findFailure(errorOf(result, last)),
    // Read through the tracked result, so that a reader of `wait` hears of the next failure.
    wait: () => findApiError(errorOf(result, last)) && readWait(),
  };
  return withGetters(result, added) as UseApiQueryResult<Data>;
}

type Errors = Pick<UseQueryResult, "failureReason" | "error" | "isPending">;

function errorOf(result: Errors, last: () => unknown): unknown {
  return result.failureReason ?? result.error ?? (result.isPending ? last() : undefined);
}

/** The same values, read past the proxy through which TanStack Query learns what a component depends on. */
function withoutTracking<Result extends object>(result: Result): Result {
  return Object.defineProperties({}, Object.getOwnPropertyDescriptors(result)) as Result;
}

/** A result with further properties. All are getters, so that only what a component reads makes it render again. */
function withGetters(result: object, added: Readonly<Record<string, () => unknown>>): object {
  const own = Object.keys(result).map((name) => [name, () => result[name as keyof typeof result]] as const);
  const getters = [...own, ...Object.entries(added)];
  return Object.defineProperties(
    {},
    Object.fromEntries(getters.map(([name, get]) => [name, { get, enumerable: true, configurable: true }])),
  );
}
