import type { FieldIssue } from "./failureParts.ts";

/** The keys from the form's root to a field; none: the form as a whole. */
export type FieldPath = FieldIssue["path"];

/** A path as people read it: `items.0.price`. `""` is the form as a whole. */
export function fieldName(path: FieldPath): string {
  return path.join(".");
}

/** The keys of a name: `items[0]["price"]`, `items[0].price` and `items.0.price` are one field, so are `tags[]` and `tags`. */
export function toFieldPath(name: string): FieldPath {
  return (
    name
      // No bracket inside of brackets: of a name that is nothing but opening ones, each would look for its end anew.
      .replace(/\[["']?([^[\]"']*)["']?\]/g, ".$1")
      .split(".")
      .filter((key) => key !== "")
  );
}

/** The one spelling of a field, whichever way forms and APIs write it: what they are compared by. */
export function fieldKey(field: string | FieldPath): string {
  return fieldName(toFieldPath(typeof field === "string" ? field : fieldName(field)));
}

/**
 * Things by the one spelling of the field that each belongs to, in their order. Made once for a list, which is then not
 * gone through for each field: a reply may name a thousand of them.
 * @param fieldOf The name or the path of a thing's field.
 */
export function byField<T>(
  things: Iterable<T>,
  fieldOf: (thing: T) => string | FieldPath,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const key = fieldKey(fieldOf(thing));
    const known = found.get(key);
    if (known) known.push(thing);
    else found.set(key, [thing]);
  }
  return found;
}
