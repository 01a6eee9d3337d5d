"use client";
import { useCallback } from "react";
import { useErrorBoundary } from "react-error-boundary";
import type { Failure } from "../../outcome/failures.ts";
import { findFailure } from "../../outcome/findFailure.ts";
import { toThrowable } from "./controlFlow.ts";

/** The nearest `FailureBoundary`, for code that runs outside of rendering, and for what stands in its fallback. */
export interface FailureBoundaryHandle {
  /** Gives the boundary an error from an event handler or a promise. After the component is gone it does nothing. */
  showBoundary(error: unknown): void;
  /** Renders the children again and lets their failed queries fetch again. */
  resetBoundary(): void;
  /** What the boundary shows now; `null`: its children. */
  error: unknown;
  /** The failure that `error` carries; `undefined`: none. */
  failure: Failure | undefined;
}

/** Steers the nearest `FailureBoundary`. Outside of any boundary it throws, as react-error-boundary does. */
export function useFailureBoundary(): FailureBoundaryHandle {
  const { error, showBoundary, resetBoundary } = useErrorBoundary();
  return {
    error,
    failure: findFailure(error),
    showBoundary: useCallback((thrown) => showBoundary(toThrowable(thrown)), [showBoundary]),
    resetBoundary,
  };
}
