import { type Mutation, MutationObserver, type QueryClient } from "@tanstack/react-query";

type AnyMutation = Mutation<unknown, unknown, unknown>;

/**
 * Keeps mutations whose toast stands. They stay in the cache like any that is watched, so that the person may answer at
 * leisure, and a cache that is cleared for the next person still tells of them.
 */
export interface KeptMutations {
  keep(mutation: AnyMutation): void;
  letGo(mutation: AnyMutation): void;
  letAllGo(): void;
  /** Whether it is us who watch, and no component. */
  isKeeper(observer: unknown): boolean;
}

export function createKeptMutations(client: QueryClient): KeptMutations {
  const kept = new Set<AnyMutation>();
  const keeper = new MutationObserver(client, {});

  function letGo(mutation: AnyMutation): void {
    if (kept.delete(mutation)) mutation.removeObserver(keeper);
  }

  return {
    keep(mutation) {
      if (kept.has(mutation)) return;
      kept.add(mutation);
      mutation.addObserver(keeper);
    },
    letGo,
    letAllGo: () => [...kept].forEach(letGo),
    isKeeper: (observer) => observer === keeper,
  };
}
