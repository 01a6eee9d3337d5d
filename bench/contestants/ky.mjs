import { QueryClient } from "@tanstack/react-query";
import ky from "ky";

/** Its own retries, which read `Retry-After`; TanStack Query's are off. @type {import("../lib/mountQueries.mjs").Contestant} */
export const kyRetries = {
  name: "ky",
  connect: (origin) => ({
    client: new QueryClient({ defaultOptions: { queries: { retry: false } } }),
    toOptions: (path) => ({ queryKey: [path], queryFn: ({ signal }) => ky.get(origin + path, { signal }).json() }),
  }),
};
