import {
  type DataTag,
  type DefaultError,
  type Query,
  type QueryFunctionContext,
  type QueryKey,
  queryOptions,
  type UnusedSkipTokenOptions,
  type UseQueryOptions,
} from "@tanstack/react-query";
import { isSafe } from "../http/methods.ts";
import { ApiError } from "../outcome/ApiError.ts";
import { isFailure } from "../outcome/outcome.ts";
import type { Time } from "../waiting/time.ts";
import { byOurWaits, saidOf } from "./around.ts";
import { noticeAround } from "./aroundNotice.ts";
import { type Attempts, allows, type RetryOption } from "./attempts.ts";
import { type Answer, type Requester, toAnswer, toUnreadable } from "./createRequest.ts";
import { keepFailure, queryOf } from "./lastFailure.ts";
import type { FaultlineMeta } from "./meta.ts";
import type { RequestOptions } from "./request.ts";
import { heedWait, isFree } from "./serverWait.ts";

/** A query as the app describes it: the request, and whatever else TanStack Query takes. */
export type ApiQuery<Output, Data, Key extends QueryKey, Fetched = Output> = Omit<
  UseQueryOptions<Fetched, DefaultError, Data, Key>,
  "queryFn" | "queryKey" | "retryDelay" | "meta" | "initialData"
> &
  Omit<RequestOptions<Output>, "signal" | "operation"> & {
    queryKey: Key;
    path: string;
    meta?: FaultlineMeta | undefined;
  };

/** Options for TanStack Query whose key knows the type of its data. */
export type ApiQueryOptions<Fetched, Data, Key extends QueryKey> = UnusedSkipTokenOptions<
  Fetched,
  DefaultError,
  Data,
  Key
> & { queryKey: DataTag<Key, Fetched, DefaultError> };

/** Makes options for `useQuery`, `useApiQuery`, `prefetchQuery` and the like of what the app says about a query. */
export interface ToQueryOptions {
  /** `returns: "outcome"`: the query's data is the whole answer, with page, location, job and rate limit beside `data`. */
  <Output = unknown, Data = Answer<Output>, const Key extends QueryKey = QueryKey>(
    query: ApiQuery<Output, Data, Key, Answer<Output>> & { returns: "outcome" },
  ): ApiQueryOptions<Answer<Output>, Data, Key>;
  /** The query's data is the data of the answer. */
  <Output = unknown, Data = Output, const Key extends QueryKey = QueryKey>(
    query: ApiQuery<Output, Data, Key> & { returns?: "data" | undefined },
  ): ApiQueryOptions<Output, Data, Key>;
}

/** Makes `api.queryOptions`: waits happen inside the query function, where they can be cut short and called off. */
export function createQueryOptions(request: Requester, attempts: Attempts, clock: Time): ToQueryOptions {
  function toOptions<Output, Data, Key extends QueryKey>(query: AnyQuery<Output, Data, Key>) {
    const { path, retry, returns, meta, refetchInterval } = query;

    function queryFn(context: QueryFunctionContext<Key>): Promise<Output | Answer<Output>> {
      // Read before anything is awaited: reading it tells TanStack Query that an unmount may abort.
      const { signal } = context;
      const mayRepeat: RetryOption = (...about) => {
        const own = queryOf(context);
        return isWatched(own) && allows(saidOf(own?.options, retry, context.client, "query"), ...about);
      };
      const fetched = attempts.attempt(
        signal,
        mayRepeat,
        async (count) =>
          toFetched<Output>(
            asRead(await request(path, { ...query, signal, operation: meta?.operation }, count)),
            context,
            returns,
          ),
        signal,
      );
      const keep = (error?: unknown) => keepFailure(context, error);
      fetched.then(() => keep(), keep);
      return fetched;
    }

    return queryOptions<Output | Answer<Output>, DefaultError, Data, Key>({
      // Offline, TanStack Query would hold the request where nobody can see or hurry it. Sent, it fails and waits here.
      networkMode: "always",
      refetchOnReconnect: (asked) => isFree(asked, clock),
      ...query,
      ...(refetchInterval && { refetchInterval: heedWait(refetchInterval, clock) }),
      ...byOurWaits,
      behavior: {
        // What stands around these options is heard above. By it TanStack Query would repeat on when all is over, and
        // would keep the failure from its end.
        onFetch(fetching) {
          const { options } = fetching;
          if (options.queryFn !== queryFn) return;
          noticeAround(options, query.queryKey);
          fetching.options = { ...options, ...byOurWaits };
        },
      },
      queryFn,
    } as UnusedSkipTokenOptions<Output | Answer<Output>, DefaultError, Data, Key>);
  }
  // What `returns` says of the data's type holds by the overloads; inside, either is possible.
  return toOptions;
}

type AnyQuery<Output, Data, Key extends QueryKey> = ApiQuery<Output, Data, Key, Output | Answer<Output>> & {
  returns?: "data" | "outcome" | undefined;
};

/**
 * Whether a component waits for it, which can show a countdown: a suspended one is not counted as an observer. What a
 * router's loader or a server asks for has nobody to show it to, and would only hold the page back.
 */
function isWatched(query: Query | undefined): boolean {
  // What a hook says stands there, too; the type knows only what it says of fetching.
  return Boolean(query?.getObserversCount() || (query?.options as { suspense?: boolean } | undefined)?.suspense);
}

type Requested = Awaited<ReturnType<Requester>>;

/** What a query asks by POST, a search say, changes nothing: its failure is none of a write. */
function asRead(requested: Requested): Requested {
  const { outcome } = requested;
  if (!isFailure(outcome) || isSafe(outcome.method ?? "GET")) return requested;
  const { method: _method, ...failure } = outcome;
  return { ...requested, outcome: failure };
}

/** TanStack Query refuses `undefined`: an empty reply is `null`, and one that says "not modified" keeps what is there. */
function toFetched<Output>(
  requested: Requested,
  context: QueryFunctionContext,
  returns: "data" | "outcome" | undefined,
): Output | Answer<Output> {
  const answer = toAnswer<Output>(requested);
  const hasData = answer.kind !== "not-modified" || answer.data !== undefined;
  if (hasData) return returns === "outcome" ? answer : (answer.data ?? (null as Output));
  const cached = queryOf(context)?.state.data;
  if (cached !== undefined) return cached as Output | Answer<Output>;
  const { request, receivedAt } = requested;
  const problems = ["304 Not Modified, but no data is in the cache"];
  throw new ApiError(toUnreadable(problems, { status: 304, method: request.method, receivedAt }), request);
}
