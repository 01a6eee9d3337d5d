"use client";
import type { SharedPart } from "../ledger/claim.ts";
import type { Wait } from "../waiting/wait.ts";
import { askAgain, isInFlight, type Page, type QueryLike, type Trouble } from "./queryLike.ts";
import { useHeard, useNews } from "./useNews.ts";
import { partOf, type Shown, useShown } from "./useShown.ts";

/** A failed read as a view shows it, and how it is asked for again. */
export interface Retried {
  readonly part: SharedPart | undefined;
  readonly shown: Shown;
  readonly wait: Wait | undefined;
  readonly isRetrying: boolean;
  readonly onRetry: (() => void) | undefined;
}

interface Options {
  onRetry?: (() => void) | undefined;
  /** Whether no trouble means that all is well. */
  isWell: boolean;
  /** Which page did not come. */
  page?: Page | undefined;
}

/** Claims the trouble of a read where it happened, and makes a person's retry heard. */
export function useRetried(trouble: Trouble | undefined, result: QueryLike, options: Options): Retried {
  const { newsKey, ask } = useNews(trouble?.failure);
  const wait = useHeard(result.wait, ask);
  const isRetrying = isInFlight(result);
  // A wait knows of the attempt that is planned; one beside it would do nothing.
  const again = options.onRetry ?? (result.wait ? undefined : () => askAgain(result, options.page));
  const onRetry = again && (() => (ask(), again()));
  const part = partOf(trouble, { wait, isRetrying, onRetry });
  const shown = useShown(trouble, { surface: "inline", part, newsKey, isWell: options.isWell });
  return { part, shown, wait, isRetrying, onRetry };
}
