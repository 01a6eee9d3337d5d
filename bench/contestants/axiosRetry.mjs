import { QueryClient } from "@tanstack/react-query";
import axios from "axios";
import axiosRetry, { exponentialDelay } from "axios-retry";

/** Its own retries, which read `Retry-After`; TanStack Query's are off. @type {import("../lib/mountQueries.mjs").Contestant} */
export const axiosRetries = {
  name: "axios + axios-retry",
  connect(origin) {
    // Through `fetch`, where the benchmark looks on; when and how often it sends is the same.
    const http = axios.create({ baseURL: origin, adapter: "fetch", env: { fetch: (...request) => fetch(...request) } });
    axiosRetry(http, { retryDelay: exponentialDelay });
    return {
      client: new QueryClient({ defaultOptions: { queries: { retry: false } } }),
      toOptions: (path) => ({
        queryKey: [path],
        queryFn: async ({ signal }) => (await http.get(path, { signal })).data,
      }),
    };
  },
};
