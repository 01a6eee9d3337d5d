import { isBag } from "../reading/bag.ts";

type Key = string | number;

/** No name of a field is longer; a text that is would only take time. */
const LONGEST = 300;

/**
 * Where a field stands: the keys of a list (`["body", "items", 0]`), of a JSON pointer (`/items/0`, RFC 6901) or of a
 * path in one text (`items[0].name`, `$.items[0]`, `page[limit]`). A key in brackets may hold dots.
 */
export function toKeys(place: unknown): readonly Key[] {
  if (Array.isArray(place))
    return place
      .slice(0, LONGEST)
      .map(toListed)
      .filter((key) => key !== undefined);
  if (typeof place === "number") return [place];
  if (typeof place !== "string") return [];
  const text = place.slice(0, LONGEST);
  return /^#?\//.test(text) ? fromPointer(text) : fromText(text);
}

function toListed(entry: unknown): Key | undefined {
  // Standard Schema wraps a key that is more than a key.
  const key = isBag(entry) ? entry["key"] : entry;
  if (typeof key === "number") return key;
  return typeof key === "string" && key ? toKey(key) : undefined;
}

function fromPointer(text: string): readonly Key[] {
  return text
    .split("/")
    .slice(1)
    .filter((key) => key !== "")
    .map((key) => toKey(key.replaceAll("~1", "/").replaceAll("~0", "~")));
}

function fromText(text: string): readonly Key[] {
  const tokens = text.replace(/^\$(?=[.[]|$)/, "").match(/\[[^\]]*\]?|[^.[\]]+/g) ?? [];
  return tokens.map((token) => toKey(token.replace(/^\[["']?|["']?\]$/g, ""))).filter((key) => key !== "");
}

function toKey(text: string): Key {
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}
