/**
 * Versions of an API, and up to four words that end in one digit (`oauth2`, `s3`): ten of them at most make no flood of
 * names. Also as a file (`users.json`) or a mark of the server's (`$metadata`, `.well-known`).
 */
const words = /^(v\d{1,3}(\.\d{1,2})?([a-z]+\d?)?|[$.-]?[a-z]+(-[a-z]*){0,3}\d?(\.(json|xml|csv))?)$/i;

/**
 * The path of a request without what is different each time, for names in logs and metrics: `/users/42` is `/users/{id}`.
 * A segment counts as an id when it has digits (numbers, UUIDs, `dep_8x92`), or is longer or odder than words are: titles
 * of five words, capitals all over. What is done to it stays: `42:cancel` is `{id}:cancel`. A name made of letters alone
 * looks like a word: give such a request a `route` of its own.
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
      .map((segment) => {
        const verb = /:[a-z]{2,32}$/i.exec(segment)?.[0] ?? "";
        const thing = segment.slice(0, segment.length - verb.length);
        return (isWord(thing) ? thing : "{id}") + verb;
      })
      .join("/") || "/"
  );
}

function isWord(text: string): boolean {
  const humps = text.split(/[a-z][A-Z]/).length;
  return text === "" || (text.length <= 32 && humps <= 2 + text.length / 5 && words.test(text.replace(/_/g, "-")));
}

/** Without what comes before it and what follows it; not by `new URL`, which a relative base would need a page for. */
function pathOf(address: string): string {
  return address.replace(/^[a-z][a-z\d+.-]{0,20}:\/\/[^/?#]*/i, "").replace(/[?#][^]*$/, "");
}
