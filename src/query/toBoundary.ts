import { version } from "react";
import { findFailure } from "../outcome/findFailure.ts";
import { tellDeveloper } from "../outcome/notice.ts";
import { tryTo } from "../outcome/tryTo.ts";
import { type Appearance, isForBoundary } from "../policies/surface.ts";

/** The answer of a `throwOnError`: whether the error is for a boundary. A developer is told if no boundary takes it. */
export function goesToBoundary(error: unknown, appearance: Appearance): boolean {
  const goes = isForBoundary(error, appearance);
  tryTo(() => process.env.NODE_ENV !== "production" && watch(goes, error));
  return goes;
}

const thrown = new WeakSet<object>();
let isWatching = false;

function watch(goes: boolean, error: unknown): void {
  // React 18 sends what any boundary takes through the window as well.
  if (!goes || typeof window === "undefined" || Number.parseInt(version, 10) < 19) return;
  thrown.add(error as object);
  if (isWatching) return;
  isWatching = true;
  window.addEventListener("error", (event: ErrorEvent) => {
    if (thrown.delete(event.error)) notice(event.error);
  });
}

function notice(error: unknown): void {
  const failure = findFailure(error);
  tellDeveloper("error", [
    `Faultline: a failure (${failure?.kind}, status ${failure?.status}) was thrown for a boundary, as meta.surface or`,
    "`surfaces` asks, and no boundary took it. React then takes the whole page away.",
    "Put a <FailureBoundary>, without catches, around the app, or name another surface.",
  ]);
}
