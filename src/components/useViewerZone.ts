"use client";
import { useFaultline } from "./context.ts";
import { useIsInBrowser } from "./words/useBrowser.ts";

/** Zone that times are shown in: the provider's, else the viewer's own, which a server does not know. */
export function useViewerZone(): string {
  const { timeZone } = useFaultline();
  const isInBrowser = useIsInBrowser();
  return timeZone ?? (isInBrowser ? new Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC");
}
