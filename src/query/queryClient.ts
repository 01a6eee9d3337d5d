import { QueryClient, type QueryClientConfig } from "@tanstack/react-query";
import { isSafe } from "../http/methods.ts";
import type { ApiError } from "../outcome/ApiError.ts";
import { findApiError } from "../outcome/findFailure.ts";
import { createRetryPolicy, type RetryPolicyOptions } from "../policies/retry.ts";
import type { SurfaceChoice } from "../policies/surface.ts";
import { noteWords, ownRetry, ruleOption, wordsOn } from "./appRule.ts";
import type { FaultlineMeta } from "./meta.ts";
import { isFree } from "./serverWait.ts";
import { goesToBoundary } from "./toBoundary.ts";
import { sitsOut } from "./waits.ts";

/** What a client of TanStack Query does with failures beyond those of `api.queryOptions` and `api.mutationOptions`. */
export interface QueryDefaultsOptions {
  /** When query functions of the app's own, which throw `ApiError`, are repeated by themselves. */
  retry?: RetryPolicyOptions | undefined;
  /**
   * Where failures are shown, of all queries and mutations whose `meta.surface` does not say; what it leaves open, the
   * kind decides. What is sent to a `"boundary"` is thrown, and needs one above every component that may fail so.
   * @example { unauthenticated: "boundary", "rate-limited": "toast" }
   */
  surfaces?: SurfaceChoice | undefined;
}

/** TanStack Query's own defaults, for errors that are none of ours. */
const FOREIGN_RETRIES = 3;
const foreignDelayMs = (retriesSoFar: number) => Math.min(30_000, 1000 * 2 ** retriesSoFar);

/**
 * Defaults for a `QueryClient` of the app's own: `new QueryClient({ ...queryDefaults(), queryCache })`.
 * What `api.queryOptions` and `api.mutationOptions` make brings its own waits; these are for everything beside it.
 * `meta.surface: "boundary"` of a mutation that `api.mutationOptions` did not make is heeded once `routeFailures` runs.
 */
export function queryDefaults({
  retry,
  surfaces,
}: QueryDefaultsOptions = {}): Pick<QueryClientConfig, "defaultOptions"> {
  const policy = createRetryPolicy(retry);
  const decide = (foreignRetries: number, mayRepeat: (error: ApiError) => boolean) => ({
    retry: ownRetry((retriesSoFar: number, error: unknown) => {
      const sent = findApiError(error);
      if (!sent) return retriesSoFar < foreignRetries;
      const { failure, request } = sent;
      // What was held back has not been tried.
      const isAutomatic = policy.isAutomatic(failure, failure.unsent ? 0 : retriesSoFar, request);
      return sitsOut(sent, retriesSoFar) ?? (isAutomatic && mayRepeat(sent));
    }),
    retryDelay: (retriesSoFar: number, error: unknown) => {
      const sent = findApiError(error);
      if (!sent) return foreignDelayMs(retriesSoFar);
      return sitsOut(sent, retriesSoFar) ? 0 : policy.delayMs(sent.failure, retriesSoFar);
    },
  });
  return {
    defaultOptions: {
      queries: {
        ...decide(FOREIGN_RETRIES, () => true),
        // The server's own wait also binds the refetches that a returning tab or connection sets off.
        refetchOnWindowFocus: isFree,
        refetchOnReconnect: isFree,
        throwOnError: (error, { state, meta }) => {
          const { surface }: FaultlineMeta = { ...meta };
          return goesToBoundary(error, { source: "query", hasData: state.data !== undefined, surface, rule: surfaces });
        },
        ...ruleOption(surfaces),
      },
      // A reply that was read without saying what was asked counts as one to a GET, which no mutation is. What was held
      // back is left to a person, who could not hurry a pause of TanStack Query's.
      mutations: {
        ...decide(0, ({ failure, request }) => !failure.unsent && !isSafe(request.method)),
        throwOnError: (error) => goesToBoundary(error, { source: "mutation", rule: surfaces, ...wordsOn(error) }),
        ...ruleOption(surfaces),
      },
    },
  };
}

/**
 * A `QueryClient` with {@link queryDefaults}; what `config` says beside them wins. It heeds `meta.surface` of every
 * mutation, whoever made it.
 */
export function createQueryClient({
  retry,
  surfaces,
  ...config
}: QueryDefaultsOptions & QueryClientConfig = {}): QueryClient {
  const ours = queryDefaults({ retry, surfaces }).defaultOptions;
  const theirs = config.defaultOptions;
  const client = new QueryClient({
    ...config,
    defaultOptions: {
      ...theirs,
      queries: { ...ours?.queries, ...theirs?.queries },
      mutations: { ...ours?.mutations, ...theirs?.mutations },
    },
  });
  // Heard before any component renders the failure. `throwOnError` is told the error alone, not which mutation it is of.
  client.getMutationCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "error") {
      noteWords(event.action.error, client, event.mutation.meta);
    }
  });
  return client;
}
