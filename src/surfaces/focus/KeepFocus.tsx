"use client";
import type { ReactNode } from "react";
import { useEffectBeforePaint } from "../../components/useEffectBeforePaint.ts";
import { type FocusMemory, returnFocus } from "./focus.ts";

/** Notes what had the focus when its children leave, and gives focus back to them when they return. */
export function KeepFocus({ memory, children }: { memory: FocusMemory; children: ReactNode }): ReactNode {
  useEffectBeforePaint(() => {
    memory.isFresh = false;
    const stop = returnFocus(memory);
    return () => {
      if (stop()) return;
      // Layout effects of a part that goes are undone while it still stands in the document.
      memory.held = document.activeElement;
      memory.formerId = document.activeElement?.id;
    };
  }, [memory]);
  return children;
}
