/** The first of these header fields that is there and says something; `""` when none does. */
export function readHeader(headers: Headers, ...names: readonly string[]): string {
  return names.map((name) => headers.get(name)).find(Boolean) ?? "";
}
