/**
 * Where a field stands, out of `items.0.name`, `items[0].name` or a JSON pointer (`/items/0/name`, RFC 6901). Numbers
 * count from 0; `requests[cpu]` is one key. The empty text, like none, is the form as a whole.
 */
export function parsePath(text = ""): (string | number)[] {
  const keys = /^#?\//.test(text)
    ? text
        .split("/")
        .slice(1)
        .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    : text.replace(/\[(\d+)\]/g, ".$1").split(".");
  return keys.filter((key) => key !== "").map((key) => (/^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : key));
}
