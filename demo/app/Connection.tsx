import { useIsFetching, useIsMutating, useQueryClient } from "@tanstack/react-query";
import { OfflineStrip } from "faultline/react";
import { useSyncExternalStore } from "react";

/** Says that there is no connection while nothing on the page would: what is on its way tells its own story. */
export function Connection() {
  const client = useQueryClient();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const inFlight = useIsFetching() + useIsMutating();
  if (isOnline || inFlight > 0) return null;
  const shown = client.getQueryCache().findAll({ type: "active" });
  const readAt = shown.map(({ state }) => state.dataUpdatedAt).filter((at) => at > 0);
  return <OfflineStrip asOf={readAt.length > 0 ? Math.min(...readAt) : undefined} headingLevel={2} />;
}

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}
