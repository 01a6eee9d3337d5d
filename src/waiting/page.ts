/** What may have changed while nobody looked: the tab came back, the machine woke up, the connection came or went. */
const news = ["visibilitychange", "pageshow", "focus", "online", "offline"];

/**
 * Calls back whenever the page's own state may have changed.
 * @returns Ends it.
 */
export function onPageNews(listener: () => void): () => void {
  if (typeof window === "undefined") return () => {};
  // Captured: `visibilitychange` is the document's, and a handler below might stop it.
  for (const name of news) window.addEventListener(name, listener, true);
  return () => {
    for (const name of news) window.removeEventListener(name, listener, true);
  };
}

/** Whether the browser believes in a connection; true where there is no browser. */
export function isOnline(): boolean {
  return globalThis.navigator?.onLine ?? true;
}

/** Whether somebody can see the page; true where there is none. */
export function isVisible(): boolean {
  return globalThis.document?.visibilityState !== "hidden";
}
