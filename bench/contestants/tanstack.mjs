import { QueryClient } from "@tanstack/react-query";

/** What most apps throw: the status, and the wait if one asks for it. */
class HttpError extends Error {
  /** @param {Response} response */
  constructor(response) {
    super(`${response.status}`);
    this.retryAfter = response.headers.get("retry-after");
  }
}

/** @param {string} url @param {AbortSignal} signal */
async function getJson(url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new HttpError(response);
  return response.json();
}

/** @param {string} origin @param {import("@tanstack/react-query").DefaultOptions["queries"]} queries */
const connect = (origin, queries) => ({
  client: new QueryClient({ defaultOptions: { queries: { ...queries } } }),
  toOptions: (/** @type {string} */ path) => ({
    queryKey: [path],
    queryFn: (/** @type {{ signal: AbortSignal }} */ { signal }) => getJson(origin + path, signal),
  }),
});

/** Three retries, after 1, 2 and 4 seconds. @type {import("../lib/mountQueries.mjs").Contestant} */
export const tanstackDefaults = { name: "TanStack Query, defaults", connect: (origin) => connect(origin, {}) };

/** The recipe that is passed around for it. @type {import("../lib/mountQueries.mjs").Contestant} */
export const tanstackRecipe = {
  name: "TanStack Query, `retryDelay` from `Retry-After`",
  connect: (origin) =>
    connect(origin, {
      retry: 3,
      retryDelay: (retriesSoFar, error) =>
        error instanceof HttpError && error.retryAfter
          ? Number(error.retryAfter) * 1000
          : Math.min(1000 * 2 ** retriesSoFar, 30_000),
    }),
};
