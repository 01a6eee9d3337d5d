import type { Query, QueryClient } from "@tanstack/react-query";
import { isAbort } from "../isAbort.ts";
import { type Failed, failedQuery } from "./failed.ts";
import type { FailureRouter } from "./failureRouter.ts";

/** Tells a router what becomes of a client's queries; returns what ends that. */
export function followQueries(client: QueryClient, router: FailureRouter): () => void {
  const failing = new WeakMap<Query, Failed>();

  function fail(query: Query, error: unknown): void {
    // Nobody waits for it any more, or nobody wanted it.
    if (isAbort(error) || query.getObserversCount() === 0) return;
    const before = failing.get(query);
    const failed = failedQuery(client, query, error);
    failing.set(query, failed);
    router.fail(failed, before !== undefined && router.tells(before.subject));
  }

  function recover(query: Query): void {
    if (failing.delete(query)) router.recover(query);
  }

  return client.getQueryCache().subscribe((event) => {
    const { query } = event;
    if (event.type === "removed") return recover(query);
    if (event.type !== "updated") return;
    const { action } = event;
    if (action.type === "error") return fail(query, action.error);
    if (!failing.has(query)) return;
    if (action.type === "fetch") router.begin(query);
    else if (query.state.status === "success") recover(query);
    // A reset or a fetch that was called off tells so by the state alone.
    else if (action.type === "setState" && query.state.error === null) recover(query);
    else if (action.type === "setState") router.halt(query);
  });
}
