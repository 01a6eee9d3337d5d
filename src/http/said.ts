/** Every name that one member of a union has. */
export type KeyOf<T> = T extends unknown ? keyof T : never;

/**
 * The properties that are not `undefined`, so that it equals itself after a journey through JSON; `undefined`: none.
 * @param rest What else there is; of what `value` names, were it as `undefined`, it has no say.
 */
export function said<T extends object>(
  value: { readonly [K in KeyOf<T>]?: unknown },
  rest: object = {},
): T | undefined {
  let properties: Record<string, unknown> | undefined;
  for (const part of [value, rest] as Readonly<Record<string, unknown>>[]) {
    for (const name of Object.keys(part)) {
      // Assigned, an own `__proto__` out of JSON would become the prototype.
      if (part[name] === undefined || name === "__proto__" || (part === rest && Object.hasOwn(value, name))) continue;
      properties ??= {};
      properties[name] = part[name];
    }
  }
  return properties as T | undefined;
}
