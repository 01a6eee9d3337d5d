/** What Next.js writes into `digest` when a throw is a turn of the road: redirects, not found, 401, 403, bail-outs. */
const digests = /^(NEXT_|BAILOUT_TO_CLIENT_SIDE_RENDERING|DYNAMIC_SERVER_USAGE)/;

/**
 * Whether a thrown value is a framework's way to steer, not a failure: a `Response` (React Router), `notFound()`
 * (TanStack Router) or an error with one of Next's digests. Such a value is not ours to show.
 */
export function isControlFlow(thrown: unknown): boolean {
  if (typeof thrown !== "object" || thrown === null) return false;
  try {
    // By its tag, for a frame's or a polyfill's `Response` is no instance of ours.
    if (Object.prototype.toString.call(thrown) === "[object Response]") return true;
    const { digest, isNotFound } = thrown as { digest?: unknown; isNotFound?: unknown };
    return isNotFound === true || (typeof digest === "string" && digests.test(digest));
  } catch {
    return false;
  }
}

/**
 * The value to throw so that a boundary receives it. React takes a promise that is thrown while rendering for a
 * reason to suspend, and would wait for it for ever; at a value that does not let it look, it breaks down itself.
 * Either travels as the `cause` of an error.
 */
export function toThrowable(thrown: unknown): unknown {
  try {
    const isThenable = typeof (thrown as PromiseLike<unknown> | null | undefined)?.then === "function";
    return isThenable ? new Error("A promise was thrown where an error was expected.", { cause: thrown }) : thrown;
  } catch {
    return new Error("Something was thrown that cannot be looked at.", { cause: thrown });
  }
}
