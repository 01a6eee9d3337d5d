"use client";

import { type RefObject, useEffect, useRef } from "react";

/** What was drawn last, for an effect that must not run again because of it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
