/** Every name that one member of a union has. */
export type KeyOf<T> = T extends unknown ? keyof T : never;

type Properties = Record<string, unknown>;

/**
 * The properties that are not `undefined`, so that it equals itself after a journey through JSON; `undefined`: none.
 * @param rest What else there is; of what `value` names, were it as `undefined`, it has no say.
 * @param vet Each value of the rest goes through it.
 */
export function said<T extends object>(
  value: { readonly [K in KeyOf<T>]?: unknown },
  rest?: object,
  vet: (value: unknown) => unknown = (it) => it,
): T | undefined {
  const all = value as Properties;
  const more = rest as Properties | undefined;
  let properties: Properties | undefined;
  // Names are gone through without making a list of them: it is done for every reply, and takes half the time.
  for (const name in all) {
    if (all[name] !== undefined && Object.hasOwn(all, name)) (properties ??= {})[name] = all[name];
  }
  for (const name in more) {
    // Assigned, an own `__proto__` out of JSON would become the prototype.
    if (name in all || name === "__proto__" || !Object.hasOwn(more, name)) continue;
    const told = vet(more[name]);
    if (told !== undefined) (properties ??= {})[name] = told;
  }
  return properties as T | undefined;
}
