import type { MutationFunctionContext } from "@tanstack/react-query";

const adopted = new WeakMap<MutationFunctionContext, string>();

/** Has an execution use the key of an earlier one that it takes up again. */
export function adoptKey(context: MutationFunctionContext, key: string): void {
  adopted.set(context, key);
}

/** The key of an execution: the one it took over, the app's own, or, if asked for, a new one. */
export function keyOf(
  context: MutationFunctionContext,
  own: string | undefined,
  mints: boolean | undefined,
): string | undefined {
  return adopted.get(context) ?? own ?? (mints ? mintKey() : undefined);
}

/** 128 random bits. `crypto.randomUUID` is missing where a page is served over plain http, as in many an office. */
function mintKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
