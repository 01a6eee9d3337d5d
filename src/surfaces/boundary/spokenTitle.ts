import { heading } from "../focus/focus.ts";

/** Our panels announce themselves, and so does whatever is a live region; what is shown elsewhere is said there. */
const voiced =
  '[data-fl="panel"], [data-fl="elsewhere"], [role=alert], [role=status], [aria-live]:not([aria-live=off])';

/** What to say of a state that has come to the page: its heading, else all its words. Empty when it has a voice of its own. */
export function spokenTitle(frame: Element | null | undefined): string {
  if (!frame || frame.querySelector(voiced)) return "";
  return ((frame.querySelector(heading) ?? frame).textContent ?? "").trim();
}
