import { type FailureKind, traits } from "../outcome/failures.ts";

/** Longer than any sentence, shorter than any dump. */
const LONGEST = 500;

/** No name of a status is longer, with its number and what stands between them. */
const LONGEST_NAME = 40;

/**
 * Markup, JSON, code and traces: what a program said to a programmer, or in letters that could not be read. Brackets
 * alone are fine (`<region>`, `[API] No`).
 */
const raw =
  /^\s*(\{|\[\s*(["{[]|[^\]]*\]$))|\{"|\[\{|<(!doctype|html|\/\w|\w+ [\w-]+=)|\[object |\ufffd|traceback \(|sqlstate|\n\s+at |(select|delete) .*from .*(where|;)|insert into |update \w+ set |\w(error|exception): /i;

/** The names of statuses (RFC 9110 §15) that our kinds do not bear: they tell a person nothing, as values of code do. */
const reasonPhrase =
  /^(undefined|null|nan|none|nil|unauthori[sz]ed|payment required|not acceptable|request timeout|precondition (failed|required)|(payload|request entity|content) too large|unprocessable (entity|content)|too many requests|(internal )?server error|not implemented|service unavailable|gateway time-?out)$/;

/** The names that they bear, as names and as words. */
const kindNames: ReadonlySet<string> = new Set(
  (Object.keys(traits) as FailureKind[]).flatMap((kind) =>
    traits[kind].statuses.length > 0 ? [kind, kind.replaceAll("-", " ")] : [],
  ),
);

/**
 * `text` when it is a sentence for people, cleaned of control and direction characters; else `undefined`.
 * Raw markup, JSON, stacks, SQL, reason phrases and bare codes are none: our own words take their place.
 */
export function toSentence(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const whole = text.trim();
  // Cut first: an expression that tries again and again must never get a text as long as the sender likes.
  if (raw.test(whole.slice(0, LONGEST - 1))) return undefined;
  const clean = toPlainText(whole);
  return isCode(clean) || isStatusName(clean) ? undefined : clean;
}

/** What most texts are: words of printable ASCII with one space between two, in which there is nothing to clean. */
const plain = /^[!-~](?: ?[!-~])*$/;

/** What cannot be seen: direction characters, fillers, halves of characters. Joiners are parts of words and of emoji. */
const unseen = /(?![\u200c\u200d])[\p{Cf}\p{Cs}\u115f\u1160\u2800\u3164\uffa0]/gu;
const gaps = /[\s\p{Cc}]+/gu;

/**
 * A text as it may be shown: cut, and without control and direction characters, which could disguise the rest.
 * @param longest In UTF-16 units, with the sign that says that there was more.
 */
export function toPlainText(text: string, longest: number = LONGEST): string {
  const whole = text.trim();
  const isLong = whole.length > longest;
  if (!isLong && plain.test(whole)) return whole;
  const clean = (isLong ? whole.slice(0, longest - 1) : whole).replace(unseen, "").replace(gaps, " ").trim();
  // Between two words, where there are words.
  return isLong ? `${clean.replace(/ [^ ]{0,60}$/, "")}…` : clean;
}

/** One word with an underscore, or in capitals; so is none at all. */
function isCode(text: string): boolean {
  return /^[\w.:/-]*$/.test(text) && (text.includes("_") || text === text.toUpperCase());
}

function isStatusName(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  const name = text.toLowerCase().replace(/^\d{3}\W+|\W$/g, "");
  return kindNames.has(name) || reasonPhrase.test(name);
}
