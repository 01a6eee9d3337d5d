/** What may have changed while nobody looked: the tab came back, the machine woke up, the connection came or went. */
const news = ["visibilitychange", "pageshow", "focus", "online", "offline"];

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of [...listeners]) listener();
}

/**
 * Calls back whenever the page's own state may have changed. However many listen, the page carries one set of handlers.
 * @returns Ends it.
 */
export function onPageNews(listener: () => void): () => void {
  if (typeof window === "undefined") return () => {};
  // Captured: `visibilitychange` is the document's, and a handler below might stop it.
  if (listeners.size === 0) for (const name of news) window.addEventListener(name, tell, true);
  const own = () => listener();
  listeners.add(own);
  return () => {
    listeners.delete(own);
    if (listeners.size === 0) for (const name of news) window.removeEventListener(name, tell, true);
  };
}

/** Whether the browser believes in a connection; true where there is no browser. */
export function isOnline(): boolean {
  return globalThis.navigator?.onLine !== false;
}

/** Whether somebody can see the page; true where there is none. */
export function isVisible(): boolean {
  return globalThis.document?.visibilityState !== "hidden";
}
