"use client";
import { QueryErrorResetBoundary, type useQueryErrorResetBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";

type QueryReset = ReturnType<typeof useQueryErrorResetBoundary>;

/**
 * The reset of one boundary's queries: its own, or one that is under way further up. A query that mounts below ends all
 * of them; one that mounts elsewhere on the page, or in a fallback, ends none.
 */
export function createQueryReset(above: QueryReset): QueryReset {
  let isOwn = false;
  return {
    reset: () => {
      isOwn = true;
    },
    isReset: () => isOwn || above.isReset(),
    clearReset: () => {
      isOwn = false;
      above.clearReset();
    },
  };
}

/** Gives the queries below it this reset. */
export function QueryResets({ value, children }: { value: QueryReset; children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {(provided) => {
        // TanStack Query makes the value itself and takes none. It is a new one for each attempt to render, and below a
        // Suspense a reset would be lost with it, so that it only passes on.
        Object.assign(provided, value);
        return children;
      }}
    </QueryErrorResetBoundary>
  );
}
