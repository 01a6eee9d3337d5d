import { type KeyOf, said } from "../http/said.ts";

/** As {@link said}, of what is never empty: an outcome, or a part of one. */
export function compact<T extends object>(
  value: { readonly [K in KeyOf<T>]?: unknown },
  rest?: object,
  vet?: (value: unknown) => unknown,
): T {
  return said<T>(value, rest, vet) ?? ({} as T);
}
