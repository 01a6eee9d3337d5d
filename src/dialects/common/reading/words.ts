import { toSentence } from "../../sentence.ts";
import { type Bag, type Folded, fold, isBag, pick, toList } from "./bag.ts";
import { token } from "./code.ts";

/**
 * What holds words for people, in an entry about a field as in a body: first what is meant for them by its name
 * (Plaid, Meta, Mozilla), then the plainest.
 */
const wordNames =
  "displaymessage usermessage userpresentablemessage errorusermsg message errormessage errormsg errmsg retmsg errordescription msg err detail description defaultmessage errorsummary longmessage faultstring issue reason title info text statusmessage errortext details summary hint desc note";

/** A message, whoever prefixed it; those for programmers are none. */
const anyWordNames =
  "(?!debug|dev|internal|technical|system|original|inner|commit)\\w*(message|msg)|explanation|diagnostics";

/** Lists of objects that hold messages and codes. */
const listNames = "\\w*(message|error|issue|problem|failure|fault)s?";

/** The first of the objects that a bag lists under such a name. */
export function firstListed(folded: Folded): Folded {
  return fold(
    pick(folded, listNames)
      .map((list) => toList(list)[0])
      .find(isBag),
  );
}

/** Where one word is enough: these, and what may as well be a code. */
export const wordNamesAndError = `${wordNames} error`;

/** What a program says to its programmers: it tells a person nothing, and a stranger too much. */
const technical =
  /\b(sql|pq|etcdserver|rpc|tcp|e(conn|timed|pipe|host|notfound|addr)\w*|(nil|null) ?pointer|undefined|deadline exceeded|connection refused|stack ?trace|cannot (read|invoke))\b|exception\b|panic:|\w::\w|\.\w{1,4}:\d|\bat [\w$.<>]+ ?\(/i;
/** The same under any status, for it names tables and classes. */
const ofInside = /\b(duplicate key|no such (table|column)|violates .{0,20}constraint|db::exception)\b/i;

/** The app's own request, told back: its line when nothing is there, and an offset in its body (V8's `JSON.parse`). */
const requestLine = /\b(GET|POST|PUT|PATCH|DELETE)\W{1,4}(https?:)?\//;
const parsing = /JSON at position \d|^Unexpected (token .*|end of )JSON/;

/** The texts of a bag that may be its headline, the best first. */
export function saysIn(folded: Folded): readonly unknown[] {
  // Where a code stands as often, one word is the code.
  const phrases = pick(folded, "error errors").filter((text) => typeof text !== "string" || isPhrase(text));
  const says = [...pick(folded, wordNames), ...phrases];
  // Most bags have their words under a plain name.
  if (says.some(isPhrase)) return says;
  const listed = pick(folded, "errormessages messages").map((list) => toList(list)[0]);
  return [...says, ...listed, ...pick(folded, anyWordNames)];
}

/**
 * The first of the texts that a person may read. Under a 5xx only what plainly speaks to people: nobody wrote the rest
 * for them, and nothing when the bag comes out of a debugger.
 * @param code What is said as the code already.
 */
export function firstSentence(
  texts: readonly unknown[],
  status: number,
  bag?: Folded,
  code?: string,
): string | undefined {
  const isOurs = status >= 500;
  const isNowhere = status === 404 || status === 405;
  if (isOurs && bag && pick(bag, "trace stack stacktrace exception").some(Boolean)) return undefined;
  for (const text of texts) {
    const sentence = toSentence(toText(text));
    if (
      sentence === undefined ||
      sentence === code ||
      isName(sentence) ||
      ofInside.test(sentence) ||
      (isNowhere ? requestLine : parsing).test(sentence)
    )
      continue;
    if (!(isOurs && technical.test(sentence))) return sentence;
  }
  return undefined;
}

/** A text alone, the only one of a list, or one in a bag; without the code before it (Firebase). */
function toText(value: unknown): unknown {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const text = isBag(value) ? textIn(value) : one;
  return typeof text === "string" ? text.replace(token, "") : undefined;
}

/**
 * The text that is all of a bag, with its language (OData, SAP) or alone (Phoenix). Beside anything else a `value` is
 * what somebody has typed, which may be a password.
 */
export function textIn(bag: Bag): unknown {
  const isAlone = Object.keys(bag).every((name) => /^(value|lang|language|detail|text)$/.test(name));
  return isAlone ? (bag["value"] ?? bag["detail"] ?? bag["text"]) : undefined;
}

/** One word that is a name in code: `RecordInvalid`, `error.validation`. */
function isName(text: string): boolean {
  return /^[\w.]+$/.test(text) && /[a-z][A-Z]|\w\.\w/.test(text);
}

/** More than one word, in scripts without gaps between them more than a few signs. */
const phrase = /\S\s+\S|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]{3}/u;

/** A text of more than one word: one word alone is a code, or the name of something. */
export function isPhrase(text: unknown): text is string {
  return typeof text === "string" && phrase.test(text.slice(0, 500));
}
