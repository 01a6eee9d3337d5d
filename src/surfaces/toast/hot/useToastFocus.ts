"use client";
import { type FocusEvent, type RefObject, useEffect, useRef } from "react";
import type { Toast } from "react-hot-toast";
import { useEffectBeforePaint } from "../../../components/useEffectBeforePaint.ts";
import { focusFirst } from "../../focus/focus.ts";

/**
 * Leads a keyboard to the newest toast and back, and keeps focus out of nowhere: when what holds it leaves,
 * it goes on to the next toast's close button, and after the last one back to where it came from. Returns what the
 * region listens with.
 * @param hotkey The `key` that leads there from anywhere (UI Events); `false`: none does.
 */
export function useToastFocus(region: RefObject<HTMLElement | null>, toasts: readonly Toast[], hotkey: string | false) {
  const origin = useRef<HTMLElement | null>(null);
  const usesPointer = useRef(false);
  /** What has the focus here. */
  const held = useRef<HTMLElement | null>(null);

  useEffect(() => {
    function lead(event: KeyboardEvent): void {
      const focused = document.activeElement;
      const isHere = region.current?.contains(focused) === true;
      if (isElsewheres(event) || !(event.key === hotkey || (isHere && event.key === "Escape"))) return;
      const newest = region.current?.querySelector('[data-fl="toast"][data-state="open"]:not([hidden])');
      usesPointer.current = false;
      if (isHere) {
        origin.current?.focus();
        // Where it came from may be gone, or was nowhere.
        if (document.activeElement === focused && focused instanceof HTMLElement) focused.blur();
      } else if (newest) {
        origin.current = focused instanceof HTMLElement && focused !== document.body ? focused : null;
        focusFirst([newest]);
      } else return;
      event.preventDefault();
    }
    window.addEventListener("keydown", lead);
    return () => window.removeEventListener("keydown", lead);
  }, [region, hotkey]);

  useEffectBeforePaint(() => {
    const focused = held.current;
    if (!focused || !region.current) return;
    const leaving = focused.closest('[data-fl="toast"]:is([data-state="leaving"], [hidden])');
    // What is taken off the page with the focus in it, the fold's button say, gives it up without a word.
    const isLost = !focused.isConnected && document.activeElement === document.body;
    if (!leaving && !isLost) return;
    const staying = [
      ...region.current.querySelectorAll<HTMLElement>('[data-fl="toast"][data-state="open"]:not([hidden])'),
    ];
    const follows = (toast: HTMLElement) =>
      leaving != null && (leaving.compareDocumentPosition(toast) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const next = staying.find(follows) ?? staying.at(-1);
    const close = next?.querySelector<HTMLElement>('[data-fl="dismiss"] button');
    // A pointer's click focuses too, and must not tie the clocks of the other toasts to itself.
    if (close && !usesPointer.current) close.focus();
    else origin.current?.focus();
    // Where it came from may be gone, or may take no focus any more.
    if (document.activeElement === focused) focused.blur();
  }, [region, toasts]);

  return {
    onPointerDown: () => {
      usesPointer.current = true;
    },
    onKeyDown: () => {
      usesPointer.current = false;
    },
    onFocus: ({ currentTarget, target, relatedTarget }: FocusEvent) => {
      held.current = target instanceof HTMLElement ? target : null;
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
        origin.current = relatedTarget;
    },
    onBlur: ({ target }: FocusEvent) => {
      // A window that goes into the background keeps its focus for later.
      if (document.activeElement !== target) held.current = null;
    },
  };
}

/** Whether a key is meant for something else: a shortcut of others, a word that is being composed, a view's own answer. */
function isElsewheres(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, isComposing, defaultPrevented } = event;
  return altKey || ctrlKey || metaKey || shiftKey || isComposing || defaultPrevented;
}
