import {
  type DataTag,
  type DefaultError,
  type QueryFunctionContext,
  type QueryKey,
  queryOptions,
  type UnusedSkipTokenOptions,
  type UseQueryOptions,
} from "@tanstack/react-query";
import { ApiError } from "../outcome/ApiError.ts";
import { type Attempts, isFollowed } from "./attempts.ts";
import { type Requester, toAnswer, toUnreadable } from "./createRequest.ts";
import { forgetFailure, isHeldBack, rememberFailure } from "./lastFailure.ts";
import type { FaultlineMeta } from "./meta.ts";
import type { RequestOptions } from "./request.ts";

/** A query as the app describes it: the request, and whatever else TanStack Query takes. */
export type ApiQuery<Output, Data, Key extends QueryKey> = Omit<
  UseQueryOptions<Output, DefaultError, Data, Key>,
  "queryFn" | "queryKey" | "retryDelay" | "meta" | "initialData"
> &
  Omit<RequestOptions<Output>, "signal" | "operation"> & {
    queryKey: Key;
    path: string;
    meta?: FaultlineMeta | undefined;
  };

/** Options for TanStack Query whose key knows the type of its data. */
export type ApiQueryOptions<Output, Data, Key extends QueryKey> = UnusedSkipTokenOptions<
  Output,
  DefaultError,
  Data,
  Key
> & { queryKey: DataTag<Key, Output, DefaultError> };

export type ToQueryOptions = <Output = unknown, Data = Output, const Key extends QueryKey = QueryKey>(
  query: ApiQuery<Output, Data, Key>,
) => ApiQueryOptions<Output, Data, Key>;

/** Makes `api.queryOptions`: waits happen inside the query function, where they can be cut short and called off. */
export function createQueryOptions(request: Requester, attempts: Attempts): ToQueryOptions {
  return <Output, Data, const Key extends QueryKey>(query: ApiQuery<Output, Data, Key>) => {
    const { path, method, query: parameters, json, headers, schema, idempotencyKey, timeoutMs, retry, ...rest } = query;
    const init = { method, query: parameters, json, headers, schema, idempotencyKey, timeoutMs };
    const operation = rest.meta?.operation;

    async function queryFn(context: QueryFunctionContext<Key>): Promise<Output> {
      // Read before anything is awaited: reading it tells TanStack Query that an unmount may abort.
      const { signal } = context;
      try {
        const data = await attempts.attempt(signal, retry, signal, () =>
          request(path, { ...init, signal, operation }).then((requested) => toData<Output>(requested, context)),
        );
        forgetFailure(context);
        return data;
      } catch (error) {
        rememberFailure(context, error);
        throw error;
      }
    }

    return queryOptions<Output, DefaultError, Data, Key>({
      // Offline, TanStack Query would hold the request where nobody can see or hurry it. Sent, it fails and waits here.
      networkMode: "always",
      refetchOnReconnect: (failed) => !isHeldBack(failed),
      ...rest,
      retry: isFollowed,
      retryDelay: 0,
      queryFn,
    } as UnusedSkipTokenOptions<Output, DefaultError, Data, Key>);
  };
}

type Requested = Awaited<ReturnType<Requester>>;

/** TanStack Query refuses `undefined`: an empty reply is `null`, and one that says "not modified" keeps what is there. */
function toData<Output>(requested: Requested, { client, queryKey }: QueryFunctionContext): Output {
  const answer = toAnswer<Output>(requested);
  if (answer.kind !== "not-modified") return answer.data ?? (null as Output);
  const cached = client.getQueryData<Output>(queryKey);
  if (cached !== undefined) return cached;
  const { request, receivedAt } = requested;
  const problems = ["304 Not Modified, but no data is in the cache"];
  throw new ApiError(toUnreadable(problems, { status: 304, method: request.method, receivedAt }), request);
}
