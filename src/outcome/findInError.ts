import { tryTo } from "./tryTo.ts";

/** Deeper than any chain that a person wrote; a hostile one ends here. */
const maxDepth = 8;
/** More than anybody asks for at once, and few enough to look through at every render. */
const maxBreadth = 100;

/**
 * The first that `read` finds in an error: in itself, or in the nearest of a `cause` (ES2022) or of the `errors` of an
 * `AggregateError`. Whatever was thrown, this does not throw.
 * @param read What an error carries itself; `undefined`, or that it throws: nothing.
 */
export function findInError<Found>(error: unknown, read: (one: unknown) => Found | undefined): Found | undefined {
  // What is found on the way is looked at in its turn, once: reporters append to `cause` on errors that they have seen,
  // so that a chain may well be a ring.
  const depths = new Map([[error, 1]]);
  for (const [one, depth] of depths) {
    // That a getter or a Proxy throws is no reason to show nothing.
    const found = tryTo(() => read(one));
    if (found) return found;
    for (const key of depth < maxDepth ? (["cause", "errors"] as const) : [])
      for (const inner of tryTo(() => [(one as AggregateError)[key]].flat().slice(0, maxBreadth)) ?? [])
        if (!depths.has(inner)) depths.set(inner, depth + 1);
  }
  return undefined;
}
