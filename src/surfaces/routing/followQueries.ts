import type { Query, QueryClient } from "@tanstack/react-query";
import { isAbort } from "../isAbort.ts";
import { type Failed, failedQuery, isWanted } from "./failed.ts";
import type { FailureRouter } from "./failureRouter.ts";

/** Tells a router what becomes of a client's queries; returns what ends that. */
export function followQueries(client: QueryClient, router: FailureRouter): () => void {
  const failing = new WeakMap<Query, Failed>();

  function fail(query: Query, error: unknown): void {
    const before = failing.get(query);
    // Nobody waits for it any more, or nobody wanted it; what is suspended throws it to its boundary.
    if (isAbort(error) || query.getObserversCount() === 0) {
      if (before?.isWaiting) recover(query);
      return;
    }
    const failed = failedQuery(client, query, error);
    failing.set(query, failed);
    router.fail(failed, before !== undefined && router.tells(before.subject));
  }

  function wait(query: Query, error: unknown): void {
    if (isAbort(error) || !isWanted(query)) return;
    const failed = failedQuery(client, query, error);
    if (failing.get(query)?.isWaiting !== false) failing.set(query, failed);
    router.wait(failed);
  }

  function recover(query: Query): void {
    if (failing.delete(query)) router.recover(query);
  }

  /** What had failed before anybody looked, and is watched. */
  function find(query: Query): void {
    const { status, error, fetchStatus } = query.state;
    const isOver = status === "error" && fetchStatus === "idle" && !failing.has(query);
    if (isOver && !router.wasShown(error)) fail(query, error);
  }

  const cache = client.getQueryCache();
  for (const query of cache.getAll()) find(query);
  return cache.subscribe((event) => {
    const { query } = event;
    if (event.type === "removed") return recover(query);
    // An effect that runs twice, or another part of the page, may watch it again at once.
    if (event.type === "observerRemoved") {
      return queueMicrotask(() => {
        if (query.getObserversCount() === 0) recover(query);
      });
    }
    if (event.type === "observerAdded") return find(query);
    if (event.type !== "updated") return;
    const { action } = event;
    if (action.type === "error") return fail(query, action.error);
    if (action.type === "failed") return wait(query, action.error);
    if (!failing.has(query)) return;
    if (action.type === "fetch") router.begin(query);
    else if (query.state.status === "success") recover(query);
    // A reset or a fetch that was called off tells so by the state alone.
    else if (action.type === "setState" && query.state.error === null) recover(query);
    else if (action.type === "setState") router.halt(query);
  });
}
