import { namesOf, type RedactOptions } from "./redactOptions.ts";
import { isAmount, plainName } from "./secretNames.ts";
import { hideShapes } from "./secretShapes.ts";

/**
 * A name with what parts it from its value: a sign, or only a space before what is quoted or has digits. It begins where a
 * word does, and is short: each letter is looked at once. Quotes may be escaped, for JSON within JSON and for addresses.
 */
const named =
  /(?<![\w.$-])((?:(?:api|access|private|secret|auth|signing) )?[\w.$-]{1,60})((?:\\{0,7}["'`\]]|%2[27]|%5d){0,2}\s{0,8}(?:[-=]?>|[=:]|%3[ad])\s{0,8}(?:%20)?|\s{1,3}(?:(?:is|was)\s)?(?=\\{0,7}["'`“‘«]|[^\s\d]{0,40}\d))/gi;

/** What a value can be: in quotes, in brackets, or up to the next thing that ends one, with its scheme before it. */
const value =
  /"(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?|(\\{1,7})(["'])(?:(?!(?<!\\)\1\2)[^])*(?:\1\2)?|[`“‘«][^`”’»]*[`”’»]?|%22(?:[^%\s]|%(?!22))*(?:%22)?|[[{](?:[^[\]{}]|[[{][^\]}]*[\]}]?)*[\]}]?|(?:(?:bearer|basic|digest|negotiate|token|apikey)\s{1,3})?[^\s,;&"'<>)}\]]+/iy;

/** Fields whose values have parts of their own. */
const wholeLine = /[^\r\n]*/y;

/** That there is none is no secret. */
const none = /(?:null|undefined|none|true|false)(?![\w-])/iy;

/** How sentences go on that speak of a secret without telling it: "password: must be longer". */
const prose =
  /(?:a|an|the|this|that|is|was|are|has|have|had|must|should|shall|can|cannot|could|may|might|will|does|do|did|not|no|only|too|at|be|been|please|and|or|of|for|in|to|with|contains?|needs?|expected|string|value|input|read|write|admin|manage|delete|create|list|empty|missing|required|invalid|valid|expired|expires|unknown|unauthorized|denied|failed|rejected|revoked)(?=\s|[.,;!?)"']*(?:\s|$))/iy;

/**
 * Takes what looks like a secret out of a text: in addresses (user and password, parameters), behind names
 * (`password=…`, `"apiKey": "…"`, header fields), after `Bearer` and `Basic`, and tokens and keys known by their form.
 * Linear in the length of the text.
 * @param isId The text is an id that support asks for: only forms that no id has are taken out.
 */
export function redactText(text: string, options: RedactOptions = {}, isId = false): string {
  const { mark = MARK, patterns = [], maxLength = 5000 } = options;
  const cut = text.length > maxLength ? lastBreak(text, maxLength) : text.length;
  let shown = cut < text.length ? text.slice(0, cut) : text;
  // A password may hold an @ itself, so the last one before the host counts; and a slash, which a port does not.
  shown = shown.replace(
    /\/\/(?:[^\s/?#"'<>]{1,500}|[^\s/:@"'<>]{1,80}:(?!\d{1,5}[/?#])[^\s@"'<>]{1,80})@/g,
    () => `//${mark}@`,
  );
  shown = hideShapes(hideNamed(shown, mark, options), mark, isId);
  for (const pattern of patterns) {
    shown = shown.replace(new RegExp(pattern, pattern.flags.replace(/[gy]/g, "").concat("g")), () => mark);
  }
  return cut < text.length ? `${shown} [${text.length - cut} characters more]` : shown;
}

/** Stands where something was taken out. */
export const MARK = "[redacted]";

function hideNamed(text: string, mark: string, options: RedactOptions): string {
  const names = namesOf(options);
  let shown = "";
  let end = 0;
  named.lastIndex = 0;
  for (let found = named.exec(text); found; found = named.exec(text)) {
    const [, name = "", between = ""] = found;
    const at = named.lastIndex;
    const plain = plainName(name);
    const isParameter = /[?&#;]/.test(text[found.index - 1] ?? "") && between === "=";
    if (!(isParameter ? names.isSecretParameter(plain) : names.isSecret(plain)) || matches(none, text, at)) continue;
    if (!between.includes("=") && matches(prose, text, at)) continue;
    const isField = /cookie|^(proxy-)?authorization$/.test(plain) && between.includes(":") && !/["']/.test(between);
    const hidden = matches(isField ? wholeLine : value, text, at);
    if (!hidden || isAmount(plain, hidden)) continue;
    const [open = ""] = /^(?:\\{0,7}["'`“‘«]|%22)/.exec(hidden) ?? [];
    const [close = ""] = (open && /(?:\\{0,7}["'`”’»]|%22)$/.exec(hidden.slice(open.length).slice(-8))) || [];
    // `Unexpected token '<'` quotes no secret, and `signature sha256` names none.
    const isTelling = open ? hidden.length > 5 : /^(?=.*\d)(?=.*[a-z]).{7}/i.test(hidden);
    if (!/[=:>]|%3/.test(between) && !isTelling) continue;
    shown += text.slice(end, at) + open + mark + close;
    end = at + hidden.length;
    named.lastIndex = end;
  }
  return shown + text.slice(end);
}

function matches(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

/** Where to cut: between words, so that no secret is cut into halves of which one is not known as such. */
function lastBreak(text: string, limit: number): number {
  const at = Math.max(text.lastIndexOf(" ", limit), text.lastIndexOf("\n", limit));
  return at > limit - 1000 ? at : limit;
}
