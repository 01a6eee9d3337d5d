import { type KeyOf, said } from "../http/said.ts";

/** Leaves out what is `undefined`, so that an outcome equals itself after a journey through JSON. */
export function compact<T extends object>(value: { readonly [K in KeyOf<T>]?: unknown }): T {
  return said<T>(value) ?? ({} as T);
}
