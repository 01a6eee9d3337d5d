"use client";

import { useEffect, useRef, useState } from "react";
import { claimFor } from "../../ledger/page.ts";
import type { FieldErrorSource } from "./issues.ts";
import type { Placed } from "./place.ts";
import { shownWhole } from "./settle.ts";

const nothing: Placed = { source: undefined, messages: new Map(), left: [], first: undefined };

/**
 * Binds what an attempt ended with, once for each attempt, and lets the first field take the focus when its message is
 * on the page: whoever is read the field is then read the message too.
 */
export function useBinding(source: FieldErrorSource, bind: (source: FieldErrorSource) => Placed): Placed {
  const [placed, setPlaced] = useState(nothing);
  const bound = useRef<FieldErrorSource>(undefined);
  const focused = useRef(nothing);
  const latest = useRef(bind);

  useEffect(() => {
    latest.current = bind;
  });

  // Effects run again when a part of the page is hidden and shown, or under StrictMode: that is no new attempt.
  useEffect(() => {
    if (bound.current === source) return;
    bound.current = source;
    setPlaced(latest.current(source));
  }, [source]);

  // What is left over is for a summary to show, which says so itself. A new failure has not been placed yet.
  const failure = placed.source === source ? shownWhole(placed) : undefined;
  useEffect(() => (failure ? claimFor({ subject: failure, surface: "field" }) : undefined), [failure]);

  useEffect(() => {
    if (focused.current === placed) return;
    focused.current = placed;
    placed.first?.focus();
  }, [placed]);

  return placed;
}
