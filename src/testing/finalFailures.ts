import type { Ledger } from "../ledger/page.ts";
import { subjectOf } from "./subjectOf.ts";

interface Failable {
  readonly state: { readonly status: string; readonly error: unknown };
}

/** Of a `QueryClient`, what is read to know what failed. */
export interface ClientLike {
  getQueryCache(): { getAll(): readonly (Failable & { getObserversCount(): number })[] };
  getMutationCache(): { getAll(): readonly Failable[] };
}

/**
 * The errors that queries and mutations have ended with, as far as somebody on the page waits for them: queries that are
 * observed, and mutations whose failure has not been seen yet. One that was dismissed, or has left with its page, is over.
 */
export function finalErrors(client: ClientLike, wasShown: Ledger["wasShown"]): unknown[] {
  const queries = client.getQueryCache().getAll();
  const mutations = client.getMutationCache().getAll();
  const failed = [
    ...queries.filter((query) => query.getObserversCount() > 0),
    ...mutations.filter(({ state }) => !wasShown(subjectOf(state.error))),
  ];
  return failed.flatMap(({ state: { status, error } }) => (status === "error" && !isCalledOff(error) ? [error] : []));
}

/**
 * Told without TanStack Query's own guard, which would bring React into tests that have none; and by name, for an abort
 * is an `Error` in browsers, but not in jsdom.
 */
function isCalledOff(error: unknown): boolean {
  try {
    const { name, message } = Object(error) as Partial<Error>;
    return name === "AbortError" || message === "CancelledError";
  } catch {
    // What does not even tell its name does not say that it was called off.
    return false;
  }
}
