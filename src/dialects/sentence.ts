/** Longer than any sentence, shorter than any dump. */
const LONGEST = 500;

/** Markup, JSON, code and traces: what a program said to a programmer. Angle brackets alone are fine (`<region>`). */
const raw =
  /^\s*[[{]|<(?:!doctype|\/?(?:html|head|body|title|h\d|p|br|div|pre|script)\b)|traceback \(most|sqlstate|\n\s+at |\bat \S+ ?\(\S+:\d+|\b(?:select|delete)\b.+\bfrom\b.+(?:\bwhere\b|;)|\binsert into\b|\bupdate \S+ set\b|\b\w+(?:Error|Exception): /i;

/** The names of statuses (RFC 9110 §15): they repeat the number and tell a person nothing. */
const reasonPhrase =
  /^(?:bad request|unauthori[sz]ed|forbidden|not found|method not allowed|request timeout|conflict|gone|(?:payload|content|request entity) too large|unsupported media type|unprocessable (?:entity|content)|locked|precondition required|too many requests|internal server error|bad gateway|service unavailable|gateway timeout|ok|created|accepted|no content)[.!]?$/i;

/**
 * `text` when it is a sentence for people, cleaned of control and direction characters; else `undefined`.
 * Raw markup, JSON, stacks, SQL, reason phrases and bare codes are none: our own words take their place.
 */
export function toSentence(text: unknown): string | undefined {
  if (typeof text !== "string" || raw.test(text.slice(0, 2 * LONGEST))) return undefined;
  const clean = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, " ")
    .trim();
  // One word with an underscore, or in capitals, is a code.
  const isCode = /^[\w.:-]*_[\w.:-]*$/.test(clean) || /^[A-Z\d.:-]+$/.test(clean);
  if (clean === "" || isCode || reasonPhrase.test(clean)) return undefined;
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
