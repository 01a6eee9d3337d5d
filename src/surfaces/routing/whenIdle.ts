/** A page that is never idle is told of all the same, after so long. */
const MOST_MS = 10_000;

/**
 * Calls back when the page has done what is due, such as drawing what has come: on a slow machine a second is soon over.
 * At once where nobody can tell.
 * @returns Ends it.
 */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    act();
    return () => {};
  }
  const id = requestIdleCallback(act, { timeout: MOST_MS });
  return () => cancelIdleCallback(id);
}
