/** The page is seen, restored or connected again: what a machine that slept wakes up with. */
const wakes = ["visibilitychange", "pageshow", "online"];

/** What may have changed while nobody looked. */
const news = [...wakes, "focus", "offline"];

/**
 * Calls back whenever the page's own state may have changed.
 * @returns Ends it.
 */
export function onPageNews(listener: () => void): () => void {
  return listen(news, listener);
}

/** Calls back when the machine may have slept until now. Not on `focus`: it comes back from the clock's settings too. */
export function onWake(listener: () => void): () => void {
  return listen(wakes, () => isVisible() && listener());
}

function listen(names: readonly string[], listener: () => void): () => void {
  if (typeof window === "undefined") return () => {};
  const hear = ({ type, eventPhase, AT_TARGET }: Event) => {
    // Captured, the focus of every element comes by on its way as well: each press of Tab.
    if (type !== "focus" || eventPhase === AT_TARGET) listener();
  };
  // Captured: `visibilitychange` is the document's, and a handler below might stop it.
  for (const name of names) window.addEventListener(name, hear, true);
  return () => {
    for (const name of names) window.removeEventListener(name, hear, true);
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
