import { hashKey, type Mutation, type Query, type QueryClient, type QueryObserverOptions } from "@tanstack/react-query";
import type { Failure } from "../../outcome/failures.ts";
import { findFailure } from "../../outcome/findFailure.ts";
import type { Operation } from "../../outcome/operation.ts";
import type { Appearance } from "../../policies/surface.ts";
import { appRule } from "../../query/appRule.ts";
import type { FaultlineMeta } from "../../query/meta.ts";
import type { Named } from "../ledgerNotices.ts";
import { sendAgain } from "./sendAgain.ts";

/** A failure of a query or mutation, alike for both. */
export interface Failed extends Named {
  /** The query or mutation itself. */
  readonly origin: object;
  /** What the ledger knows it by. */
  readonly subject: unknown;
  readonly failure: Failure | undefined;
  readonly at: Appearance;
  readonly operation: Operation | undefined;
  /** Which write it was, where no operation says; `undefined`: it was none. */
  readonly write?: string | undefined;
  /** Whether another attempt follows by itself. */
  readonly isWaiting: boolean;
  /** Whether it still is as it was, and somebody is there for it. */
  stands(): boolean;
  /** Sends it again, and it alone. Nothing while it is on its way. `undefined`: it would undo what is newer. */
  readonly again: (() => void) | undefined;
  /** There is a toast of it. */
  onTold?(): void;
  /** A person has closed its toast. */
  onAnswered?(): void;
}

/** Whether somebody waits for it: what watches it, or what is suspended until it has data. */
export function isWanted(query: Query): boolean {
  const { suspense } = query.options as QueryObserverOptions;
  // What is suspended has not come onto the page, so that nothing can watch for it.
  return query.getObserversCount() > 0 || (suspense === true && query.state.data === undefined);
}

export function failedQuery(client: QueryClient, query: Query, error: unknown): Failed {
  const isWaiting = () => query.state.fetchStatus !== "idle" && query.state.fetchFailureReason === error;
  const { operation, surface }: FaultlineMeta = { ...query.meta };
  const { data, fetchMeta } = query.state;
  const hasData = data !== undefined;
  return {
    ...reasonOf(error),
    origin: query,
    source: "query",
    name: query.queryHash,
    operation,
    at: { source: "query", hasData, surface, rule: appRule(client, "query") },
    isWaiting: isWaiting(),
    stands: () => isWanted(query) && (query.state.error === error || isWaiting()),
    // What it was about goes along: the next page of an infinite query is not mended by reading the others again.
    again: () => void query.fetch(undefined, fetchMeta ? { meta: fetchMeta } : undefined).catch(ignore),
  };
}

/**
 * @param hook Tells whose it is from all others.
 * @param isWatched Whether a component has it; `undefined`: not known.
 */
export function failedMutation(
  client: QueryClient,
  mutation: Mutation<unknown, unknown, unknown>,
  error: unknown,
  hook: string,
  isWatched: boolean | undefined,
): Failed {
  const { operation, surface }: FaultlineMeta = { ...mutation.meta };
  const { mutationKey } = mutation.options;
  const action = typeof operation === "object" ? operation.action : operation;
  const isWaiting = () => mutation.state.status === "pending" && mutation.state.failureReason === error;
  const mounted = isWatched === false ? { field: false, inline: false, boundary: false } : {};
  return {
    ...reasonOf(error),
    origin: mutation,
    source: "mutation",
    name: mutationKey ? hashKey(mutationKey) : JSON.stringify(action ?? "without a mutationKey"),
    operation,
    write: mutationKey ? hashKey(mutationKey) : hook,
    at: { source: "mutation", surface, rule: appRule(client, "mutation"), mounted },
    isWaiting: isWaiting(),
    stands: () => (mutation.state.status === "error" && mutation.state.error === error) || isWaiting(),
    again: () => {
      if (mutation.state.status !== "pending") void sendAgain(mutation, error).catch(ignore);
    },
  };
}

function reasonOf(error: unknown): Pick<Failed, "error" | "failure" | "subject"> {
  const failure = findFailure(error);
  return { error, failure, subject: failure ?? error };
}

/** It is told by the caches. */
const ignore = () => {};
