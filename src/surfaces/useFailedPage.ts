"use client";
import { useRef } from "react";
import { useEffectBeforePaint } from "../components/useEffectBeforePaint.ts";
import { type Page, pageOf, type QueryLike, troubleOf } from "./queryLike.ts";

/**
 * The page that did not come; `undefined`: what is there could not be read again, or all is well. It stays that page's
 * failure while something else is asked for, of which TanStack Query speaks by then.
 */
export function useFailedPage(result: QueryLike): Page | undefined {
  const noted = useRef<{ error: unknown; page: Page | undefined } | undefined>(undefined);
  const trouble = troubleOf(result);
  const before = noted.current;
  const page =
    trouble && (before && before.error === trouble.error ? before : { error: trouble.error, page: pageOf(result) });
  useEffectBeforePaint(() => {
    noted.current = page;
  });
  return page?.page;
}
