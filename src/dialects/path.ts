/**
 * Where a field stands, out of `items.0.name` or `items[0].name`. Numbers count from 0; `requests[cpu]` is one key.
 * The empty text, like none, is the form as a whole.
 */
export function parsePath(text = ""): (string | number)[] {
  return text
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .filter((key) => key !== "")
    .map((key) => (/^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : key));
}
