import { common } from "faultline/dialects/common";
import { createApi } from "faultline/react-query";
import { getToken, renewToken } from "./session.ts";

export const api = createApi({
  baseUrl: "https://api.example.com/v2", // or "/api/v2": paths are put behind it
  dialects: common,
  headers: async () => ({ authorization: `Bearer ${await getToken()}` }), // asked anew for each request
  onUnauthenticated: () => renewToken(), // after a 401; then each request goes out once more
  timeoutMs: 30_000,
});
