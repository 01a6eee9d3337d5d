"use client";

import { useSyncExternalStore } from "react";

/** The languages of the browser; none on a server and while its markup is taken over, so that both draw the same. */
export function useBrowserLanguages(): readonly string[] {
  // A string, because a browser whose locale is emulated answers with a new list each time.
  const tags = useSyncExternalStore(
    onLanguageChange,
    () => navigator.languages?.join(" ") ?? "",
    () => "",
  );
  return tags === "" ? [] : tags.split(" ");
}

/** Whether the viewer's own time zone may be used: not on a server, nor while its markup is taken over. */
export function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function onLanguageChange(notify: () => void): () => void {
  window.addEventListener("languagechange", notify);
  return () => window.removeEventListener("languagechange", notify);
}

function never(): () => void {
  return () => {};
}
