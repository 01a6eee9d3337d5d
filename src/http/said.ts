/** Every name that one member of a union has. */
export type KeyOf<T> = T extends unknown ? keyof T : never;

/** The properties that are not `undefined`, so that it equals itself after a journey through JSON; `undefined`: none. */
export function said<T extends object>(value: { readonly [K in KeyOf<T>]?: unknown }): T | undefined {
  const properties = Object.entries(value).filter(([, property]) => property !== undefined);
  return properties.length > 0 ? (Object.fromEntries(properties) as T) : undefined;
}
