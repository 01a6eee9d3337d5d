"use client";
import { type ReactNode, useRef } from "react";
import { useEffectBeforePaint } from "../../components/useEffectBeforePaint.ts";
import { type FocusMemory, rememberGap } from "./focus.ts";

/** Stands around a failure, so that focus which is in it when it goes can be given to what comes in its place. */
export function FocusFrame({ memory, children }: { memory: FocusMemory; children: ReactNode }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  useEffectBeforePaint(() => {
    const element = frame.current;
    return () => {
      memory.held = document.activeElement;
      rememberGap(memory, element);
    };
  }, [memory]);
  return (
    <div ref={frame} data-fl="frame">
      {children}
    </div>
  );
}
