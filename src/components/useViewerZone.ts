"use client";
import { useFaultline } from "./context.ts";
import { useIsInBrowser } from "./words/useBrowser.ts";

/** Zone that times are shown in: the provider's, else the viewer's own, which a server does not know. */
export function useViewerZone(): string {
  const { timeZone } = useFaultline();
  const isInBrowser = useIsInBrowser();
  return timeZone ?? (isInBrowser ? machineZone() : "UTC");
}

function machineZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  // Where a machine has no zone it is told so by this name, goes by UTC, and throws when it gets the name back.
  return timeZone === "Etc/Unknown" ? "UTC" : timeZone;
}
