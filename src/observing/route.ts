/** Versions of an API, and words that end in one digit (`oauth2`, `s3`): ten of them at most make no flood of names. */
const isWord = /^(v\d{1,3}(\.\d{1,2})?([a-z]+\d?)?|[a-z-]+\d?)$/i;

/**
 * The path of a request without what is different each time, for names in logs and metrics: `/users/42` is `/users/{id}`.
 * A segment counts as an id when it has digits (numbers, UUIDs, `dep_8x92`), or is longer or odder than words are. A name
 * made of letters alone looks like a word: give such a request a `route` of its own.
 * @param url The address that is asked, absolute.
 * @param base The address of the API: its own path is left out.
 */
export function toRoute(url: string, base: string): string {
  const path = pathOf(url);
  const start = pathOf(base).replace(/\/+$/, "");
  const own = path === start || path.startsWith(`${start}/`) ? path.slice(start.length) : path;
  return (
    own
      .split("/")
      .slice(0, 20)
      .map((segment) =>
        segment === "" || (segment.length <= 32 && isWord.test(segment.replace(/_/g, "-"))) ? segment : "{id}",
      )
      .join("/") || "/"
  );
}

/** Without what comes before it and what follows it; not by `new URL`, which a relative base would need a page for. */
function pathOf(address: string): string {
  return address.replace(/^[a-z][a-z\d+.-]{0,20}:\/\/[^/?#]*/i, "").replace(/[?#][^]*$/, "");
}
