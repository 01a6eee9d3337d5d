"use client";
import { type ReactNode, useRef } from "react";
import { useEffectBeforePaint } from "../../components/useEffectBeforePaint.ts";

/**
 * Stands around what comes and goes beside a control, and gives the focus back when it goes with the focus in it: to
 * where the person came from, which at first is what set it off.
 */
export function ReturnFocus({ children }: { children: ReactNode }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const origin = useRef<Element | null>(null);
  useEffectBeforePaint(() => {
    const element = frame.current;
    origin.current ??= document.activeElement;
    return () => {
      // Effects are undone while all of it still stands in the document.
      if (element?.contains(document.activeElement) && origin.current instanceof HTMLElement) origin.current.focus();
    };
  }, []);
  return (
    <div
      ref={frame}
      data-fl="frame"
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) origin.current = relatedTarget;
      }}
    >
      {children}
    </div>
  );
}
