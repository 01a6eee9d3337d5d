/** Where focus was when a part of the page went away, and the gap that it left. */
export interface FocusMemory {
  held?: Element | null;
  /** Its id, when it was in the content: the recovered content may have its counterpart. */
  formerId?: string | undefined;
  /** Set when the fallback leaves: what comes after recovery stands between these. */
  gap?: Gap;
  /** Until something has been put on the page, content or fallback. */
  isFresh?: boolean;
}

interface Gap {
  parent: ParentNode & Node;
  before: Node | null;
  after: Node | null;
}

/** What counts as the heading of a part of the page, to be focused or to be read. */
export const heading = "h1, h2, h3, h4, h5, h6, [role=heading]";
const focusable =
  "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]";

/** Whether focus was inside what has just left the page, and nobody took it since. */
export function lostFocus({ held }: FocusMemory): boolean {
  const now = document.activeElement;
  return held != null && !held.isConnected && (now === null || now === document.body);
}

/** Whether focus is on a heading inside `frame`. */
export function isHeadingFocused(frame: Element | null): boolean {
  const now = document.activeElement;
  return frame !== null && now !== null && frame.contains(now) && now.matches(heading);
}

/** Remembers the place of a fallback that is about to leave. */
export function rememberGap(memory: FocusMemory, frame: Element | null): void {
  if (!frame?.parentNode) return;
  memory.gap = { parent: frame.parentNode, before: frame.previousSibling, after: frame.nextSibling };
}

/** Not by its class, of which each frame of a page has its own. */
function isFocusable(element: Element | null): element is HTMLElement {
  return element !== null && "focus" in element;
}

/** Focuses the heading among `roots`, else the first control. False: there is neither yet. */
export function focusFirst(roots: readonly Element[]): boolean {
  for (const selector of [heading, focusable]) {
    for (const root of roots) {
      const target = root.matches(selector) ? root : root.querySelector(selector);
      if (!isFocusable(target)) continue;
      if (!target.hasAttribute("tabindex") && target.matches(heading)) target.tabIndex = -1;
      target.focus();
      return true;
    }
  }
  return false;
}

/**
 * Brings focus back into the recovered content: to the counterpart of the control that had it, by id, else to the
 * first heading or control. Content that is still loading is waited for, until the person moves focus elsewhere.
 * Returns what stops the waiting and tells whether there still was any.
 */
export function returnFocus(memory: FocusMemory): () => boolean {
  if (!memory.gap || !lostFocus(memory) || placeFocus(memory)) return () => false;
  const { parent } = memory.gap;
  let isWaiting = true;
  const observer = new MutationObserver(() => {
    if (!lostFocus(memory) || placeFocus(memory)) stop();
  });
  const stop = () => {
    const was = isWaiting;
    isWaiting = false;
    observer.disconnect();
    return was;
  };
  observer.observe(parent, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
  return stop;
}

function placeFocus({ gap, formerId }: FocusMemory): boolean {
  const roots = gap ? elementsIn(gap) : [];
  const busy = "[aria-busy=true]";
  if (roots.some((root) => root.matches(busy) || root.querySelector(busy))) return false;
  const former = formerId ? document.getElementById(formerId) : null;
  if (!former || !roots.some((root) => root.contains(former))) return focusFirst(roots);
  former.focus();
  return true;
}

function elementsIn({ parent, before, after }: Gap): Element[] {
  const elements: Element[] = [];
  let node = before ? before.nextSibling : parent.firstChild;
  for (; node && node !== after; node = node.nextSibling) if (node instanceof Element) elements.push(node);
  return elements;
}
