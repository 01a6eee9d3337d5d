import { createApi, createQueryClient } from "faultline/react-query";

/** @type {import("../lib/mountQueries.mjs").Contestant} */
export const faultline = {
  name: "Faultline",
  connect(origin) {
    const api = createApi({ baseUrl: origin, dialects: [] });
    return {
      client: createQueryClient(),
      /** @param {string} path */
      toOptions(path) {
        /** @type {readonly unknown[]} */
        const queryKey = [path];
        return api.queryOptions({ queryKey, path });
      },
    };
  },
};
