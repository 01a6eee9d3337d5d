/** Deeper than anything that a person wrote; a ring ends here. */
const MAX_DEPTH = 20;

/**
 * Whether two values that are sent are the same in all that they hold. Files, forms and other objects that do not show
 * what they hold are the same only as one and the same object.
 */
export function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (depth > MAX_DEPTH) return false;
  if (a instanceof Date && b instanceof Date) return Object.is(a.getTime(), b.getTime());
  for (const kind of [Map, Set]) {
    // What is added in another order may be sent in another order.
    if (a instanceof kind && b instanceof kind) return isSame([...a], [...b], depth + 1);
  }
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key], depth + 1))
  );
}

/**
 * Whether two writes are about one thing, as far as the variables say: both have an `id`. `undefined`: they do not say.
 */
export function isSameRow(a: unknown, b: unknown): boolean | undefined {
  if (!isPlain(a) || !isPlain(b) || a["id"] === undefined || b["id"] === undefined) return undefined;
  return isSame(a["id"], b["id"]);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value);
}
