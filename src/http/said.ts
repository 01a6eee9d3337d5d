/** Every name that one member of a union has. */
export type KeyOf<T> = T extends unknown ? keyof T : never;

/**
 * The properties that are not `undefined`, so that it equals itself after a journey through JSON; `undefined`: none.
 * @param rest What else there is; of what `value` names, were it as `undefined`, it has no say.
 */
export function said<T extends object>(value: { readonly [K in KeyOf<T>]?: unknown }, rest?: object): T | undefined {
  let properties: Record<string, unknown> | undefined;
  const add = (name: string, property: unknown) => {
    // Assigned, an own `__proto__` out of JSON would become the prototype.
    if (property === undefined || name === "__proto__") return;
    properties ??= {};
    properties[name] = property;
  };
  for (const name of Object.keys(value)) add(name, value[name as KeyOf<T>]);
  for (const name of Object.keys(rest ?? {})) {
    if (!Object.hasOwn(value, name)) add(name, rest?.[name as keyof object]);
  }
  return properties as T | undefined;
}
