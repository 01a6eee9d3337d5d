import { focusFirst } from "./focus.ts";

const name = "faultline-reveal";

/**
 * Leads the focus to a place. Whoever has folded it away is asked to show it, and then to focus it: hidden, it takes none.
 * @returns Whether it gets there: not into a closed tab, or past an open dialog.
 */
export function leadTo(place: HTMLElement): boolean {
  const isThere = place.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
  if (!isThere) return true;
  focusFirst([place]);
  return place.contains(place.ownerDocument.activeElement);
}

/**
 * Hears of places that people are led to.
 * @param reveal Whether it shows the place first, and focuses it as soon as it can be.
 * @returns Ends it.
 */
export function onLeadTo(reveal: (place: HTMLElement) => boolean): () => void {
  const hear = (event: Event) => {
    if (event.target instanceof HTMLElement && reveal(event.target)) event.preventDefault();
  };
  window.addEventListener(name, hear);
  return () => window.removeEventListener(name, hear);
}
