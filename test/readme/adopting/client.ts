import { MutationCache, QueryCache } from "@tanstack/react-query";
import { isApiError } from "faultline";
import { createQueryClient } from "faultline/react-query";
import { showToast } from "./showToast.ts";

/** What an API refused has its view, or its toast by `toastFailures`. The rest is the app's to tell, as before. */
const tell = (error: Error) => {
  if (!isApiError(error)) showToast(error.message);
};

export const client = createQueryClient({
  queryCache: new QueryCache({ onError: tell }),
  mutationCache: new MutationCache({ onError: tell }),
  defaultOptions: { queries: { staleTime: 30_000 } },
});
