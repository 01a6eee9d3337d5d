import { isApiError } from "../outcome/ApiError.ts";
import { type Failure, type Surface, traits } from "../outcome/failures.ts";

/** Where a failure came from, and what the app asked for. */
export interface Appearance {
  source: "query" | "mutation";
  /** Whether the query still shows data from before. */
  hasData?: boolean | undefined;
  /** The app's own choice (`meta.surface`); left out, the kind decides. */
  surface?: Surface | undefined;
}

/** The one place where a failure is shown. */
export function surfaceOf({ kind }: Pick<Failure, "kind">, { source, hasData = false, surface }: Appearance): Surface {
  const wanted = surface ?? traits[kind].surface;
  // A read has no fields to put a message at.
  if (source === "query" && wanted === "field") return "inline";
  // Data that is on the screen stays there: a boundary would take it away.
  return wanted === "boundary" && hasData ? "inline" : wanted;
}

/** Whether an error is for the nearest boundary, which takes the place of what failed. */
export function isForBoundary(error: unknown, appearance: Appearance): boolean {
  return isApiError(error) && surfaceOf(error.failure, appearance) === "boundary";
}
