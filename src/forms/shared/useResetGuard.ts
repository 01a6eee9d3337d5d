"use client";

import { useEffect, useInsertionEffect, useMemo, useRef } from "react";
import type { FieldErrorSource } from "./issues.ts";

export interface ResetGuard {
  /** A form was sent: the reset that follows is React's. */
  watch(form: HTMLFormElement): void;
  /** Whether a reset that comes now is held back. */
  holds(form: HTMLFormElement): boolean;
}

/** Keeps what was typed where React empties a form after its action, though the action ended with a failure. */
export function useResetGuard(source: FieldErrorSource): ResetGuard {
  const isSent = useRef(false);
  const latest = useRef(source);

  // React empties the form while it commits what the action led to: any other effect would know of the failure too late.
  useInsertionEffect(() => {
    latest.current = source;
  }, [source]);
  useEffect(() => {
    isSent.current = false;
  }, [source]);

  return useMemo(() => {
    const holds = (form: HTMLFormElement) => isSent.current && Boolean(latest.current) && hasAction(form);
    const keep = (event: Event) => {
      if (holds(event.currentTarget as HTMLFormElement)) event.preventDefault();
    };
    return {
      holds,
      watch(form) {
        isSent.current = true;
        // A listener of our own: up to 19.2 React is deaf to events while it commits, so `onReset` never hears of this one.
        form.addEventListener("reset", keep);
      },
    };
  }, []);
}

/** Whether React sees to the submit of a form: a function for an action stands in the document as this address. */
function hasAction(form: HTMLFormElement): boolean {
  return form.matches('[action^="javascript:"]') || form.querySelector('[formaction^="javascript:"]') !== null;
}
