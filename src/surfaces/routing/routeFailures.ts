import type { QueryClient } from "@tanstack/react-query";
import { notice } from "../ledgerNotices.ts";
import type { ToastPort } from "../toast/toastPort.ts";
import { createRouter, type FailureRouter } from "./failureRouter.ts";
import { followMutations } from "./followMutations.ts";
import { followQueries } from "./followQueries.ts";

/** How what has no place of its own is shown. */
export interface RouteFailuresOptions {
  /** What shows toasts; `undefined`: there are none, and what nobody shows is told to developers alone. */
  toast?: ToastPort | undefined;
}

interface Routing {
  port: ToastPort | undefined;
  users: number;
  take(port: ToastPort): void;
  end(): void;
}

const routings = new WeakMap<QueryClient, Routing>();

/**
 * Sees to it that each failure of a client's queries and mutations is shown once: it toasts those whose surface is the
 * toast, and looks after a moment whether somebody shows the others. What nobody shows is toasted too, and in
 * development an error in the console names it. Aborts and queries that nobody watches any more are no news.
 *
 * It looks on from beside: the caches' own handlers stay the app's. Call it once, where the client is made.
 * @returns Ends it.
 */
export function routeFailures(client: QueryClient, { toast: port }: RouteFailuresOptions = {}): () => void {
  const routing = routings.get(client) ?? open(client);
  routings.set(client, routing);
  routing.users += 1;
  if (port && routing.port === undefined) routing.take(port);
  else if (port && routing.port !== port) notice({ what: "other-port" });
  let isEnded = false;
  return () => {
    if (isEnded) return;
    isEnded = true;
    routing.users -= 1;
    if (routing.users > 0) return;
    routings.delete(client);
    routing.end();
  };
}

function open(client: QueryClient): Routing {
  const router: FailureRouter = createRouter();
  const ends = [followQueries(client, router), followMutations(client, router), router.end];
  return {
    port: undefined,
    users: 0,
    take(port) {
      this.port = port;
      router.takePort(port);
    },
    end: () => {
      for (const end of ends) end();
    },
  };
}
