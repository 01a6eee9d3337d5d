import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";
import { type ApiError, isApiError } from "../outcome/ApiError.ts";

interface Place {
  readonly client: QueryClient;
  readonly queryKey: QueryKey;
}

/** TanStack Query forgets the error of a query without data as soon as it is fetched again; the screen should not. */
const lastFailures = new WeakMap<object, ApiError | undefined>();

/** The query of that key; `undefined`: there is none. */
export function queryAt({ client, queryKey }: Place): Query | undefined {
  return client.getQueryCache().get(client.defaultQueryOptions({ queryKey }).queryHash);
}

/** Keeps the failure of a query while it is fetched again; without an error, forgets it. */
export function keepFailure(place: Place, error?: unknown): void {
  const query = queryAt(place);
  if (query && (isApiError(error) || error === undefined)) lastFailures.set(query, error);
}

/** The failure that a query without data ended with before the fetch that runs now; `undefined`: none, or reset since. */
export function lastFailureOf(place: Place): ApiError | undefined {
  const query = queryAt(place);
  return query?.state.errorUpdateCount ? lastFailures.get(query) : undefined;
}
