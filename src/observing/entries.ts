/** One entry of an object, not yet read. */
export type Entry = readonly [key: string, read: () => unknown];

/** Errors keep these where no list of properties shows them. */
const ofErrors = ["name", "message", "stack", "cause", "errors", "request"];

/** What an object holds, by name: the properties of its own, or the pairs of a collection. */
export function entriesOf(value: object): Entry[] {
  const isPairs = /^\[object (Headers|FormData|Map)\]$/.test(Object.prototype.toString.call(value));
  if (isPairs) return [...(value as Map<unknown, unknown>)].map(([key, entry]) => [String(key), () => entry]);
  const own = Object.keys(value);
  const keys = value instanceof Error ? [...new Set([...ofErrors.filter((key) => key in value), ...own])] : own;
  return keys.map((key) => [key, () => (value as Record<string, unknown>)[key]]);
}

/** What is read, though a getter may throw. */
export function attempt(read: (() => unknown) | undefined): unknown {
  try {
    return read?.();
  } catch {
    return "[unreadable]";
  }
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Of what is neither text nor number nothing: an object may have any `toString`. */
export function toText(value: unknown): string {
  return isText(value) || typeof value === "number" ? String(value) : "";
}
