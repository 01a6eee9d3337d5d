import { type Failure, type FailureKind, type Surface, traits } from "../outcome/failures.ts";
import { findFailure } from "../outcome/findFailure.ts";

/** What is on the page to show a failure. Left out: not known, so it is taken to be there. */
export interface Mounted {
  /** A form with fields to put messages at. */
  readonly field?: boolean | undefined;
  /** A view of the query or mutation itself. */
  readonly inline?: boolean | undefined;
  /**
   * A boundary above it that claims this failure. `throwOnError` of our defaults cannot know and takes it to be there:
   * without one React takes the whole page away.
   */
  readonly boundary?: boolean | undefined;
  /** A toaster. */
  readonly toast?: boolean | undefined;
}

/** Where a failure came from, and what is there to show it. */
export interface FailedAt {
  readonly source: "query" | "mutation";
  /** Whether the query still shows data from before. */
  readonly hasData?: boolean | undefined;
  readonly mounted?: Mounted | undefined;
}

/**
 * An app's own word on where failures are shown: one place for all, one by kind, or a pure function, which is asked at
 * every render. What it leaves open (`undefined`, a kind that is not named, a throw) the next rule decides.
 */
export type SurfaceChoice =
  | Surface
  | { readonly [K in FailureKind]?: Surface | undefined }
  | ((failure: Failure, at: FailedAt) => Surface | undefined);

/** Where a failure came from, and what the app asked for. */
export interface Appearance extends FailedAt {
  /** The app's word for this query or mutation (`meta.surface`). */
  readonly surface?: SurfaceChoice | undefined;
  /** The app's word for all of them (`surfaces` of `queryDefaults`). */
  readonly rule?: SurfaceChoice | undefined;
}

/**
 * Why a failure is shown where it is. `meta`, `app`, `kind`: by the word of the query or mutation, of the app, or of the
 * failure's kind. The others say what stood against that word: a read has no fields, no form, no boundary, no view or no
 * toaster is there, or data is on the screen.
 */
export type RouteReason =
  | "meta"
  | "app"
  | "kind"
  | "no-fields"
  | "no-form"
  | "data-on-screen"
  | "no-boundary"
  | "no-view"
  | "no-toaster";

/** The one place where a failure is shown, and why there. */
export interface Route {
  readonly surface: Surface;
  readonly reason: RouteReason;
}

/** What is known of a failure; `undefined`: an error that no API sent. */
type Routed = Failure | Pick<Failure, "kind"> | undefined;

const surfaces: readonly unknown[] = ["field", "inline", "banner", "prompt", "boundary", "toast", "silent"];

/** Where a failure is shown. Of several reasons the one that decided is told. */
export function routeOf(failure: Routed, appearance: Appearance): Route {
  return toWhatIsThere(wordOn(failure, appearance), appearance);
}

/** The one place where a failure is shown. */
export function surfaceOf(failure: Routed, appearance: Appearance): Surface {
  return routeOf(failure, appearance).surface;
}

/** Whether an error is for the nearest boundary, which takes the place of what failed. */
export function isForBoundary(error: unknown, appearance: Appearance): boolean {
  const failure = findFailure(error);
  return failure !== undefined && surfaceOf(failure, appearance) === "boundary";
}

function wordOn(failure: Routed, { surface, rule, ...at }: Appearance): Route {
  const own = answer(surface, failure, at);
  if (own) return { surface: own, reason: "meta" };
  const apps = answer(rule, failure, at);
  if (apps) return { surface: apps, reason: "app" };
  return { surface: failure ? traits[failure.kind].surface : "inline", reason: "kind" };
}

function answer(choice: SurfaceChoice | undefined, failure: Routed, at: FailedAt): Surface | undefined {
  if (typeof choice !== "object" && typeof choice !== "function") return known(choice);
  // Both ask about a failure, and there is none.
  if (!failure || choice === null) return undefined;
  if (typeof choice === "object") return known(choice[failure.kind]);
  try {
    return known(choice(failure as Failure, at));
  } catch {
    // What it was asked about must not be lost in what went wrong with the answer.
    return undefined;
  }
}

/** Types do not hold what plain JavaScript or a server's settings say. */
function known(answered: unknown): Surface | undefined {
  return surfaces.includes(answered) ? (answered as Surface) : undefined;
}

function toWhatIsThere(word: Route, { source, hasData = false, mounted = {} }: Appearance): Route {
  const route = besideTheData(word, source, hasData, mounted);
  const { surface } = route;
  if (surface === "toast") {
    return mounted.toast === false && mounted.inline !== false ? { surface: "inline", reason: "no-toaster" } : route;
  }
  const needsView = surface === "inline" || surface === "banner" || surface === "prompt";
  return needsView && mounted.inline === false && mounted.toast !== false
    ? { surface: "toast", reason: "no-view" }
    : route;
}

function besideTheData(word: Route, source: string, hasData: boolean, mounted: Mounted): Route {
  const { surface } = word;
  // A read has no fields to put a message at.
  if (surface === "field" && source === "query") return { surface: "inline", reason: "no-fields" };
  if (surface === "field" && mounted.field === false) return { surface: "inline", reason: "no-form" };
  // Data that is on the screen stays there: a boundary would take it away.
  if (surface === "boundary" && hasData) return { surface: "inline", reason: "data-on-screen" };
  if (surface === "boundary" && mounted.boundary === false) return { surface: "inline", reason: "no-boundary" };
  return word;
}
