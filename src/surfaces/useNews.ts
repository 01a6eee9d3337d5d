"use client";
import { useCallback, useMemo, useState } from "react";
import { useLatest } from "../components/useLatest.ts";
import type { Failure } from "../outcome/failures.ts";
import type { Wait } from "../waiting/wait.ts";

/** What makes a failure news, and how to ask for more. */
export interface News {
  /** Changes when the failure is to be said again. */
  readonly newsKey: number | undefined;
  /** A person has asked, and wants to hear how it went, though it went as before. */
  ask(): void;
}

/** That a failure goes on by itself is no news, however often it is asked for; it is again after all was well. */
export function useNews(failure: Failure | undefined): News {
  const { kind, receivedAt } = failure ?? {};
  const [news, setNews] = useState<{ kind: typeof kind; newsKey: typeof receivedAt; askedAfter?: typeof receivedAt }>({
    kind,
    newsKey: receivedAt,
  });
  const { askedAfter } = news;
  const isAnswered = askedAfter !== undefined && receivedAt !== askedAfter;
  if (kind !== news.kind || isAnswered) setNews({ kind, newsKey: receivedAt });
  const latest = useLatest(receivedAt);
  // Until there is an answer the failure is the one that was said.
  const ask = useCallback(() => setNews((before) => ({ ...before, askedAfter: latest.current })), [latest]);
  return { newsKey: news.newsKey, ask };
}

/** The same wait, which tells when a person cuts it short; the same object for the same wait. */
export function useHeard(wait: Wait | undefined, ask: () => void): Wait | undefined {
  return useMemo(() => {
    const retryNow = (options?: { force?: boolean }) => {
      ask();
      wait?.retryNow(options);
    };
    if (!wait) return undefined;
    // What it tells it tells as before, at the moment it is asked; only the one way to hurry it is another.
    const told = Object.getOwnPropertyDescriptors(wait);
    return Object.defineProperties({}, { ...told, retryNow: { value: retryNow, enumerable: true } }) as Wait;
  }, [wait, ask]);
}
