import type { MutationFunctionContext } from "@tanstack/react-query";
import { isApiError } from "../outcome/ApiError.ts";
import { isOpenEnd } from "./intentEnd.ts";
import { createIntents, type Intent, mintKey } from "./intents.ts";

const adopted = new WeakMap<MutationFunctionContext, string>();
/** Keys of executions whose intent is kept. */
const begun = new WeakMap<MutationFunctionContext, string>();

/** One for the page, whichever API is asked: an intent names its whole address. */
const intents = createIntents(() => globalThis.sessionStorage);

/** Has an execution use the key of an earlier one that it takes up again. */
export function adoptKey(context: MutationFunctionContext, key: string): void {
  adopted.set(context, key);
}

/**
 * The key of an execution: the one it took over, the app's own, or, if asked for, that of its intent.
 * @param toIntent What the execution is to do; `undefined`: it wants no key.
 */
export function keyOf(
  context: MutationFunctionContext,
  own: string | undefined,
  toIntent: (() => Intent) | undefined,
): string | undefined {
  const known = adopted.get(context) ?? own;
  if (own !== undefined || !toIntent) return known;
  // On a server requests of many people run side by side, and the one's lost write is not the other's.
  if (typeof document === "undefined") return known ?? mintKey();
  const key = intents.begin(toIntent(), known);
  begun.set(context, key);
  return key;
}

/** Ends an execution, so that the next one like it goes out under the same key or another; no `error`: it went well. */
export function endIntent(context: MutationFunctionContext, error?: unknown): void {
  const key = begun.get(context);
  if (key !== undefined) intents.end(key, isApiError(error) && isOpenEnd(error.failure));
}
