import type { MutationFunctionContext } from "@tanstack/react-query";
import { isApiError } from "../outcome/ApiError.ts";
import { isOpenEnd } from "./intentEnd.ts";
import { createIntents, type Intent, mintKey } from "./intents.ts";

const adopted = new WeakMap<MutationFunctionContext, string>();
/** What executions want done, where that is kept, and under which key. */
const begun = new WeakMap<MutationFunctionContext, { readonly intent: Intent; readonly key: string }>();

/** One for the page, whichever API is asked: an intent names its whole address. */
const intents = createIntents(() => globalThis.sessionStorage);

/** Has an execution use the key of an earlier one that it takes up again. */
export function adoptKey(context: MutationFunctionContext, key: string): void {
  adopted.set(context, key);
}

/**
 * The key of an execution: the one it took over, the app's own, or, if asked for, that of its intent.
 * @param toIntent What the execution is to do; `undefined`: it wants no key. Returning `undefined`: nobody can tell
 *   whether another one is to do the same.
 */
export function keyOf(
  context: MutationFunctionContext,
  own: string | undefined,
  toIntent: (() => Intent | undefined) | undefined,
): string | undefined {
  const known = adopted.get(context) ?? own;
  if (own !== undefined || !toIntent) return known;
  // On a server requests of many people run side by side, and the one's lost write is not the other's.
  const intent = typeof document === "undefined" ? undefined : toIntent();
  if (!intent) return known ?? mintKey();
  const key = intents.begin(intent, known);
  begun.set(context, { intent, key });
  return key;
}

/** Goes on with an execution whose last attempt failed. */
export function resumeIntent(context: MutationFunctionContext): void {
  const { intent, key } = begun.get(context) ?? {};
  if (intent) intents.begin(intent, key);
}

/**
 * Ends an execution, so that the next one like it goes out under the same key or another. An attempt that is followed by
 * another is an end too: whether it is, is TanStack Query's to say. No `error`: it went well.
 */
export function endIntent(context: MutationFunctionContext, error?: unknown): void {
  const key = begun.get(context)?.key;
  if (key !== undefined) intents.end(key, isApiError(error) && isOpenEnd(error.failure));
}
