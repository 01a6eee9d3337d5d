import { useSyncExternalStore } from "react";

/** The page after the `#/`, and what follows it: `#/replies/versioner-429` is `["replies", "versioner-429"]`. */
export function useRoute(): readonly [page: string, rest: string | undefined] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [page = "", rest] = hash.replace(/^#\/?/, "").split("/");
  return [page === "" ? "releases" : page, rest];
}

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
