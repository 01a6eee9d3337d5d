"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Toast } from "react-hot-toast";
import { useEffectBeforePaint } from "../../../components/useEffectBeforePaint.ts";
import { focusFirst } from "../../focus/focus.ts";
import { onLeadTo } from "../../focus/reveal.ts";

/** Folds away all but the newest toasts, until a person unfolds them or is led to one of them. */
export function useFold(region: RefObject<HTMLElement | null>, toasts: readonly Toast[], limit: number) {
  const [isOpen, setOpen] = useState(false);
  const sought = useRef<HTMLElement | null>(null);
  const earlier = toasts.filter(({ visible }) => visible).slice(limit);

  useEffect(
    () =>
      onLeadTo((place) => {
        const isFoldedAway = region.current?.contains(place) === true && place.closest('[data-fl="toast"][hidden]');
        if (!isFoldedAway) return false;
        sought.current = place;
        setOpen(true);
        return true;
      }),
    [region],
  );
  useEffectBeforePaint(() => {
    if (isOpen && sought.current) focusFirst([sought.current]);
    sought.current = null;
  }, [isOpen]);

  return { earlier, isOpen, isFolded: earlier.length > 0 && !isOpen, toggle: () => setOpen(!isOpen) };
}
