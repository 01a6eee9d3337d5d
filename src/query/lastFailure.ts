import type {
  DefaultError,
  Query,
  QueryClient,
  QueryFunctionContext,
  QueryKey,
  UseQueryOptions,
} from "@tanstack/react-query";
import { type ApiError, isApiError } from "../outcome/ApiError.ts";

type Context = Pick<QueryFunctionContext, "client" | "queryKey">;

/** TanStack Query forgets the error of a query without data as soon as it is fetched again; the screen should not. */
const lastFailures = new WeakMap<object, ApiError | undefined>();

/** The query that a query function is called for; `undefined`: its key is none of the cache's. */
export function queryOf({ client, queryKey }: Context): Query | undefined {
  const cache = client.getQueryCache();
  const usual = cache.get(client.defaultQueryOptions({ queryKey }).queryHash);
  if (usual?.queryKey === queryKey) return usual;
  // Options may hash in a way of their own, and a query function is told of no hash: only the key is the very query's.
  return cache.getAll().find((query) => query.queryKey === queryKey) ?? usual;
}

/** Keeps the failure of a query while it is fetched again; without an error, forgets it. */
export function keepFailure(context: Context, error?: unknown): void {
  const query = queryOf(context);
  if (query && (isApiError(error) || error === undefined)) lastFailures.set(query, error);
}

/** The failure that a query without data ended with before the fetch that runs now; `undefined`: none, or reset since. */
export function lastFailureOf<Output, Data, Key extends QueryKey>(
  client: QueryClient,
  options: UseQueryOptions<Output, DefaultError, Data, Key>,
): ApiError | undefined {
  const query = client.getQueryCache().get(client.defaultQueryOptions(options).queryHash);
  return query?.state.errorUpdateCount ? lastFailures.get(query) : undefined;
}
