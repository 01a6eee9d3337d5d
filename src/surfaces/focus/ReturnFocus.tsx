"use client";
import { type ReactNode, useRef } from "react";
import { useEffectBeforePaint } from "../../components/useEffectBeforePaint.ts";
import { focusFirst } from "./focus.ts";

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
      if (!element?.contains(document.activeElement)) return;
      if (origin.current instanceof HTMLElement) origin.current.focus();
      // Nobody came from anywhere: then to what stands after it.
      if (element.contains(document.activeElement) || document.activeElement === document.body) {
        focusFirst(siblingsAfter(element));
      }
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

function siblingsAfter(element: Element): Element[] {
  const all: Element[] = [];
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) all.push(next);
  return all;
}
