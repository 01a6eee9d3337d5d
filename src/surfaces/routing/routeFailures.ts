import type { QueryClient } from "@tanstack/react-query";
import type { ToastPort } from "../toast/toastPort.ts";
import { createRouter, type FailureRouter } from "./failureRouter.ts";
import { followMutations } from "./followMutations.ts";
import { followQueries } from "./followQueries.ts";
import { noticeOtherPort } from "./ledgerNotices.ts";

export interface RouteFailuresOptions {
  /** What shows toasts; `undefined`: there are none, and what nobody shows is told to developers alone. */
  toast?: ToastPort | undefined;
}

interface Routing {
  readonly port: ToastPort | undefined;
  users: number;
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
  let routing = routings.get(client);
  if (routing && port && routing.port !== port) {
    if (routing.port) noticeOtherPort();
    // Until now there were no toasts.
    else routing = replace(client, routing, port);
  }
  routing ??= open(client, port, 0);
  const joined = routing;
  routings.set(client, joined);
  joined.users += 1;
  let isEnded = false;
  return () => {
    if (isEnded) return;
    isEnded = true;
    leave(client, joined);
  };
}

function leave(client: QueryClient, joined: Routing): void {
  // Whoever joined before the toasts came has been taken over.
  const routing = joined.users > 0 ? joined : routings.get(client);
  if (!routing) return;
  routing.users -= 1;
  if (routing.users > 0) return;
  routings.delete(client);
  routing.end();
}

function replace(client: QueryClient, before: Routing, port: ToastPort): Routing {
  before.end();
  const next = open(client, port, before.users);
  before.users = 0;
  return next;
}

function open(client: QueryClient, port: ToastPort | undefined, users: number): Routing {
  const router: FailureRouter = createRouter(port);
  const ends = [followQueries(client, router), followMutations(client, router), router.end];
  return {
    port,
    users,
    end: () => {
      for (const end of ends) end();
    },
  };
}
