"use client";
import { useEffect, useLayoutEffect } from "react";

/** `useLayoutEffect` in a browser. On a server it would do nothing but make React 18 warn. */
export const useEffectBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;
