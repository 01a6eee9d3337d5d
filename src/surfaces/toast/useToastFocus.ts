"use client";
import { type FocusEvent, type RefObject, useRef } from "react";
import type { Toast } from "react-hot-toast";
import { useEffectBeforePaint } from "../../components/useEffectBeforePaint.ts";

/**
 * Keeps focus out of nowhere: when the toast that holds it leaves, a keyboard goes on to the next toast's close
 * button, and after the last one back to where it came from. Returns what the region listens with.
 */
export function useToastFocus(region: RefObject<HTMLElement | null>, toasts: readonly Toast[]) {
  const origin = useRef<HTMLElement | null>(null);
  const usesPointer = useRef(false);

  useEffectBeforePaint(() => {
    const focused = document.activeElement;
    const leaving = focused?.closest('[data-fl="toast"][data-state="leaving"]');
    if (!(focused instanceof HTMLElement) || !leaving || !region.current?.contains(leaving)) return;
    const staying = [...region.current.querySelectorAll<HTMLElement>('[data-fl="toast"][data-state="open"]')];
    const follows = (toast: HTMLElement) =>
      (leaving.compareDocumentPosition(toast) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
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
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
        origin.current = relatedTarget;
    },
  };
}
