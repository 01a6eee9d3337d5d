import type { QueryClient } from "@tanstack/react-query";
import { routeFailures } from "../../routing/routeFailures.ts";
import { hotToasts } from "./toasts.ts";

/**
 * Sees to it that no failure of a client's queries and mutations goes unseen: `routeFailures` with the `FailureToaster`.
 * Call it once, where the client is made.
 * @returns Ends it.
 */
export function toastFailures(client: QueryClient): () => void {
  return routeFailures(client, { toast: hotToasts });
}
