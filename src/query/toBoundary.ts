import { version } from "react";
import { findFailure } from "../outcome/findFailure.ts";
import { type Appearance, isForBoundary } from "../policies/surface.ts";

/** The build's word, which bundlers write in here. A page that is served without one has no such name. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** The answer of a `throwOnError`: whether the error is for a boundary. A developer is told if no boundary takes it. */
export function goesToBoundary(error: unknown, appearance: Appearance): boolean {
  const goes = isForBoundary(error, appearance);
  try {
    // Written like this, and the work behind one call, so that a build for production drops both and the words.
    if (process.env.NODE_ENV !== "production") watch(goes, error);
  } catch {
    // No `process`, or a console that somebody broke: nothing that a render should fail for.
  }
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
  // oxlint-disable-next-line no-console -- For whoever builds the page: nobody else can mend it.
  console.error(
    [
      `Faultline: a failure (${failure?.kind}, status ${failure?.status}) was thrown for a boundary, as meta.surface or`,
      "`surfaces` asks, and no boundary took it. React then takes the whole page away.",
      "Put a <FailureBoundary>, without catches, around the app, or name another surface.",
    ].join("\n"),
  );
}
