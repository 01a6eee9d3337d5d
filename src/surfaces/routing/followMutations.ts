import { type Mutation, type MutationObserver, onlineManager, type QueryClient } from "@tanstack/react-query";
import { noteWords } from "../../query/appRule.ts";
import { isAbort } from "../isAbort.ts";
import { type Failed, failedMutation } from "./failed.ts";
import type { FailureRouter } from "./failureRouter.ts";
import { isSame } from "./isSame.ts";

type AnyMutation = Mutation<unknown, unknown, unknown>;

/** Tells a router what becomes of a client's mutations; returns what ends that. */
export function followMutations(client: QueryClient, router: FailureRouter): () => void {
  const cache = client.getMutationCache();
  /** How many components have it; not those that were there before. */
  const watchers = new WeakMap<AnyMutation, number>();
  /** Whose it is, or was: of one hook the latest run counts. */
  const owners = new WeakMap<AnyMutation, MutationObserver>();
  const failing = new Map<AnyMutation, Failed>();
  /** In which order they were sent, and have failed. */
  const sentAt = new WeakMap<AnyMutation, number>();
  const failedAt = new WeakMap<AnyMutation, number>();
  let turn = 0;

  function failedNow(mutation: AnyMutation, error: unknown): Failed {
    const watching = watchers.get(mutation);
    return failedMutation(client, mutation, error, watching === undefined ? undefined : watching > 0);
  }

  function fail(mutation: AnyMutation, error: unknown): void {
    if (isAbort(error)) return recover(mutation);
    noteWords(error, client, mutation.meta);
    failedAt.set(mutation, ++turn);
    const before = failing.get(mutation);
    const failed = failedNow(mutation, error);
    failing.set(mutation, failed);
    router.fail(failed, before !== undefined && router.tells(before.subject));
    supersede(mutation);
  }

  function remove(mutation: AnyMutation): void {
    const failed = failing.get(mutation);
    if (!failed || !isTidied(mutation)) return recover(mutation);
    failing.delete(mutation);
    router.outlive(failed);
  }

  function recover(mutation: AnyMutation): void {
    failing.delete(mutation);
    router.recover(mutation);
  }

  /**
   * Whether a run is another one's write, asked for anew. Without variables nothing says that two are the same write:
   * pressed twice, a button may have been meant twice. Pressed again after it has failed, it is meant as a repetition.
   */
  function repeats(mutation: AnyMutation, earlier: AnyMutation): boolean {
    if (owners.get(mutation) !== owners.get(earlier)) return false;
    const { variables } = mutation.state;
    const since = (variables === undefined ? failedAt : sentAt).get(earlier) ?? 0;
    return (sentAt.get(mutation) ?? 0) > since && isSame(variables, earlier.state.variables);
  }

  /** Asked for anew by the same hook, an earlier run that failed is not to be sent a second time. */
  function supersede(mutation: AnyMutation): void {
    if (!owners.has(mutation)) return;
    for (const [other] of failing) {
      if (other !== mutation && other.state.status === "error" && repeats(mutation, other)) recover(other);
    }
  }

  function update(mutation: AnyMutation, type: string): void {
    const { state } = mutation;
    if (type === "error") return fail(mutation, state.error);
    if (type === "success") {
      recover(mutation);
      return supersede(mutation);
    }
    const isPaused = state.isPaused && !onlineManager.isOnline();
    if (type === "failed" && !isAbort(state.failureReason)) router.wait(failedNow(mutation, state.failureReason));
    else if (isPaused && state.failureReason === null) router.pause(failedNow(mutation, undefined));
    else if (type === "continue") router.resume(mutation);
    if (type !== "pending") return;
    sentAt.set(mutation, ++turn);
    router.begin(mutation);
  }

  /**
   * Whether the cache has only tidied up: nobody has it, and its time there is over. What a person has not answered yet
   * is not over by that.
   */
  function isTidied(mutation: AnyMutation): boolean {
    const { submittedAt, status } = mutation.state;
    return status === "error" && watchers.get(mutation) === 0 && Date.now() - submittedAt >= mutation.gcTime;
  }

  return cache.subscribe((event) => {
    const mutation = event.mutation as AnyMutation | undefined;
    if (!mutation) return;
    if (event.type === "added") watchers.set(mutation, 0);
    else if (event.type === "observerAdded") {
      watchers.set(mutation, (watchers.get(mutation) ?? 0) + 1);
      owners.set(mutation, event.observer);
    } else if (event.type === "observerRemoved") watchers.set(mutation, Math.max(0, (watchers.get(mutation) ?? 0) - 1));
    else if (event.type === "updated") update(mutation, event.action.type);
    else if (event.type === "removed") remove(mutation);
  });
}
