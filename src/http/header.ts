/** Header fields by their names in lower case: `Headers`, or a Map of them, which answers many times faster. */
export interface Fields {
  get(name: string): string | null | undefined;
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/** The first of these header fields that is there and says something; `""` when none does. */
export function readHeader(headers: Fields, ...names: readonly string[]): string {
  return readFirst(headers, names);
}

/** As {@link readHeader}, of a list. */
export function readFirst(headers: Fields, names: readonly string[]): string {
  for (const name of names) {
    const value = headers.get(name);
    if (value) return value;
  }
  return "";
}
