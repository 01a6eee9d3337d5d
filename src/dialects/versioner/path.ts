const parts = ["body", "query", "path", "header", "cookie"];

/** FastAPI names the part of the request first; of a body that is no JSON it tells an offset, which is no field. */
export function toPath(loc: readonly (string | number)[] = [], type?: string): readonly (string | number)[] {
  if (type === "json_invalid") return [];
  return parts.includes(String(loc[0])) ? loc.slice(1) : loc;
}
