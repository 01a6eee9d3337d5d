/** Every name that one member of a union has. */
export type KeyOf<T> = T extends unknown ? keyof T : never;

/** Leaves out what is `undefined`, so that an outcome equals itself after a journey through JSON. */
export function compact<T extends object>(value: { readonly [K in KeyOf<T>]?: unknown }): T {
  return Object.fromEntries(Object.entries(value).filter(([, property]) => property !== undefined)) as T;
}
