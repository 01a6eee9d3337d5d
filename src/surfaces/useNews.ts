"use client";
import { useState } from "react";
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
  const [news, setNews] = useState({ kind, newsKey: receivedAt, isAsked: false });
  const isOver = kind !== news.kind || (news.isAsked && receivedAt !== news.newsKey);
  if (isOver) setNews({ kind, newsKey: receivedAt, isAsked: false });
  return { newsKey: news.newsKey, ask: () => setNews({ kind, newsKey: receivedAt, isAsked: true }) };
}

/** The same wait, which tells when a person cuts it short. */
export function heard(wait: Wait | undefined, ask: () => void): Wait | undefined {
  // What it tells it tells as before; only the one way to hurry it is another.
  return wait && Object.create(wait, { retryNow: { value: retryNow } });

  function retryNow(options?: { force?: boolean }): void {
    ask();
    wait?.retryNow(options);
  }
}
