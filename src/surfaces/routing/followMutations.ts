import { type Mutation, MutationObserver, onlineManager, type QueryClient } from "@tanstack/react-query";
import { noteWords } from "../../query/appRule.ts";
import { isAbort } from "../isAbort.ts";
import { type Failed, failedMutation } from "./failed.ts";
import type { FailureRouter } from "./failureRouter.ts";
import { fateOf, saysSameThing } from "./overtaken.ts";
import { createTurns } from "./turns.ts";

type AnyMutation = Mutation<unknown, unknown, unknown>;

/** Tells a router what becomes of a client's mutations; returns what ends that. */
export function followMutations(client: QueryClient, router: FailureRouter): () => void {
  const cache = client.getMutationCache();
  /** How many components have it; not those that were there before. */
  const watchers = new WeakMap<AnyMutation, number>();
  /** Whose it is, or was: of one hook the latest run counts. */
  const owners = new WeakMap<AnyMutation, MutationObserver>();
  const hooks = new WeakMap<MutationObserver, number>();
  const failing = new Map<AnyMutation, Failed>();
  /**
   * Whose toast stands. They stay in the cache like any that is watched, so that the person may answer at leisure, and a
   * cache that is cleared for the next person still tells of them.
   */
  const kept = new Set<AnyMutation>();
  const keeper = new MutationObserver(client, {});
  /** In which order they were sent, and have failed. */
  const sentAt = new WeakMap<AnyMutation, number>();
  const failedAt = new WeakMap<AnyMutation, number>();
  const turns = createTurns((one, other) => saysSameThing(one, other) === false);
  let turn = 0;
  let isEnded = false;

  function failedNow(mutation: AnyMutation, error: unknown): Failed {
    const watching = watchers.get(mutation);
    const isWatched = watching === undefined ? undefined : watching > 0;
    const failed = failedMutation(client, mutation, error, hookOf(mutation), isWatched);
    return {
      ...failed,
      again: () => ask(mutation, failed.again),
      onTold: () => keep(mutation),
      onAnswered: () => letGo(mutation),
    };
  }

  /** Whose it is, for turns; without a component, its own. */
  const ownerOf = (mutation: AnyMutation): object => owners.get(mutation) ?? mutation;

  function ask(mutation: AnyMutation, again: Failed["again"]): void {
    if (mutation.state.status === "pending") return;
    // To whoever pressed, it is under way though it has to wait for its turn.
    router.begin(mutation);
    turns.ask(ownerOf(mutation), mutation, () => !isEnded && again?.());
  }

  function drop(mutation: AnyMutation, all = false): void {
    for (const one of turns.drop(ownerOf(mutation), all ? undefined : mutation)) router.halt(one);
  }

  /** Names whose it is; without a component, it is its own. */
  function hookOf(mutation: AnyMutation): string {
    const owner = owners.get(mutation);
    if (!owner) return `mutation ${mutation.mutationId}`;
    const hook = hooks.get(owner) ?? ++turn;
    hooks.set(owner, hook);
    return `hook ${hook}`;
  }

  function keep(mutation: AnyMutation): void {
    if (kept.has(mutation)) return;
    kept.add(mutation);
    mutation.addObserver(keeper);
  }

  function letGo(mutation: AnyMutation): void {
    if (kept.delete(mutation)) mutation.removeObserver(keeper);
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
    // Who calls one off wants none of those behind it either.
    if (failed.failure?.decision?.rule === "called-off") drop(mutation, true);
  }

  function recover(mutation: AnyMutation): void {
    failing.delete(mutation);
    drop(mutation);
    letGo(mutation);
    router.recover(mutation);
  }

  /** What the same hook has sent before, and has failed, may be over by this run. */
  function supersede(mutation: AnyMutation): void {
    const owner = owners.get(mutation);
    if (!owner) return;
    for (const [other] of failing) {
      if (other === mutation || owners.get(other) !== owner || other.state.status !== "error") continue;
      const fate = fateOf(other, mutation, { sentAt, failedAt });
      if (fate === "over") recover(other);
      else if (fate === "disarmed") {
        drop(other);
        router.disarm(other);
      }
    }
  }

  function update(mutation: AnyMutation, type: string): void {
    const { state } = mutation;
    if (type === "error") {
      fail(mutation, state.error);
      return turns.end(ownerOf(mutation), mutation);
    }
    if (type === "success") {
      recover(mutation);
      supersede(mutation);
      return turns.end(ownerOf(mutation), mutation);
    }
    const isPaused = state.isPaused && !onlineManager.isOnline();
    if (type === "failed" && !isAbort(state.failureReason)) router.wait(failedNow(mutation, state.failureReason));
    else if (isPaused && state.failureReason === null) router.pause(failedNow(mutation, undefined));
    else if (type === "continue") router.resume(mutation);
    if (type !== "pending") return;
    sentAt.set(mutation, ++turn);
    turns.begin(ownerOf(mutation), mutation);
    router.begin(mutation);
  }

  function leave(mutation: AnyMutation): void {
    const left = Math.max(0, (watchers.get(mutation) ?? 0) - 1);
    watchers.set(mutation, left);
    const subject = failing.get(mutation)?.subject;
    // Its toast had gone to a view that leaves in its turn.
    if (left === 0 && subject !== undefined && !router.tells(subject)) letGo(mutation);
    // Its view gives up its claim a moment later, or another component takes it up.
    if (left === 0 && mutation.state.status === "pending") queueMicrotask(() => abandon(mutation));
  }

  /** What nobody watches any more while it waits is told of from here. */
  function abandon(mutation: AnyMutation): void {
    if (isEnded || watchers.get(mutation) !== 0 || !cache.getAll().some((one) => one === mutation)) return;
    const { status, failureReason } = mutation.state;
    if (status === "pending") update(mutation, failureReason === null ? "pause" : "failed");
  }

  for (const mutation of cache.getAll()) {
    const { status, error } = mutation.state;
    // What had failed before anybody looked.
    if (status === "error" && !router.wasShown(error)) fail(mutation as AnyMutation, error);
  }
  const stop = cache.subscribe((event) => {
    const mutation = event.mutation as AnyMutation | undefined;
    if (!mutation || ("observer" in event && event.observer === keeper)) return;
    if (event.type === "added") watchers.set(mutation, 0);
    else if (event.type === "observerAdded") {
      watchers.set(mutation, (watchers.get(mutation) ?? 0) + 1);
      owners.set(mutation, event.observer);
    } else if (event.type === "observerRemoved") leave(mutation);
    else if (event.type === "updated") update(mutation, event.action.type);
    else if (event.type === "removed") {
      recover(mutation);
      // A cache that is cleared tells of one after the other, and none of them is to be sent on the way.
      queueMicrotask(() => turns.end(ownerOf(mutation), mutation));
    }
  });
  return () => {
    isEnded = true;
    stop();
    for (const mutation of [...kept]) letGo(mutation);
  };
}
