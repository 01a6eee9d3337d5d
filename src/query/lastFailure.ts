import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";
import { type ApiError, isApiError } from "../outcome/ApiError.ts";

interface Place {
  readonly client: QueryClient;
  readonly queryKey: QueryKey;
}

/** TanStack Query forgets the error of a query without data as soon as it is fetched again; the screen should not. */
const lastFailures = new WeakMap<object, ApiError>();

function queryAt({ client, queryKey }: Place): Query | undefined {
  return client.getQueryCache().get(client.defaultQueryOptions({ queryKey }).queryHash);
}

/** Keeps the failure of a query while it is fetched again. */
export function rememberFailure(place: Place, error: unknown): void {
  const query = queryAt(place);
  if (query && isApiError(error)) lastFailures.set(query, error);
}

export function forgetFailure(place: Place): void {
  const query = queryAt(place);
  if (query) lastFailures.delete(query);
}

/** The failure that a query without data ended with before the fetch that runs now; `undefined`: none, or reset since. */
export function lastFailureOf(place: Place): ApiError | undefined {
  const query = queryAt(place);
  return query && query.state.errorUpdateCount > 0 ? lastFailures.get(query) : undefined;
}
