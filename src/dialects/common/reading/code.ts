import type { Fields } from "../../../http/header.ts";
import { type Folded, pick, toBag } from "./bag.ts";

/** The names of statuses as servers write them beside the number, and words that only say that something is wrong. */
const saysNothing =
  /^(Bad ?Request|Unauthori[sz]ed|Forbidden|Conflict|Gone|Locked|Not ?Found|field|[Ee]rror|ERROR|[Ff]ail(ed|ure)?|FAIL(ED|URE)?)$/;

/** Where a `type` says no more than the status does (RFC 9457 §4.2.1, and the sections that frameworks link to). */
const saysNoMore = /^about:blank$|^https?:\/\/([\w.]+\.)?(ietf|rfc-editor|httpwg|httpstatus\w*|mozilla)\.\w+\//i;

/** One word for machines; `undefined` when it is prose, or the status again. */
export function toCode(value: unknown, status: number): string | undefined {
  if (typeof value !== "string" && !Number.isFinite(value)) return undefined;
  const text = String(value).slice(0, 300).trim();
  // AWS puts a namespace before the name, and an address after it, or but the colon before that.
  const [, name = text] = /^(?:[\w.]+#)?(\w+)(?=:https?:|:?$)/.exec(text) ?? [];
  return /^[^\s<>{}"']{1,200}$/.test(name) && name !== String(status) && !saysNoMore.test(name) ? name : undefined;
}

/** A code in place of words, or before them: `EMAIL_EXISTS`, `WEAK_PASSWORD : It should be longer`. */
export const token = /^([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?: ?: |$)/;

/** The code in place of words or before them; `undefined`: none is there. */
export function tokenIn(text: unknown): string | undefined {
  return typeof text === "string" ? token.exec(text)?.[1] : undefined;
}

/** Names of codes by what they are made of; those of countries, coupons and exits are others. */
export const codeNames =
  "(e|app|internal|sub|msg|re(ason|sult|sponse|turn|t)|\\w*(err(or)?|fail(ure|ed)?|fault|exception|problem))?code|\\w*(err(or)?|fail(ure)?|reason)(key|slug|no|num(ber)?)";
/** Names of the sort that an error is of, where prose stands as well. */
const sortNames = "\\w*(scim|err(or)?|fail(ure|ed)?|fault|exception|problem)(type|name) error";
/** The same, and many other things: of those what is written as codes are. */
const thingNames = "type name category status reason";
const written = /\W|_|[a-z][A-Z]|[A-Z]{3}|[Ee]rror|valid/;

/** What is no more than words in small letters names a sort of things, where others have the id of one thing. */
export function isWord(id: unknown): id is string {
  return typeof id === "string" && /^[a-z]+([._][a-z]+)*$/.test(id);
}

/**
 * What may be a code in a bag, under the names in use, the most particular first.
 * @param headers AWS and Azure repeat the code in one, where it is also when no body was allowed.
 */
export function codesIn(folded: Folded, headers?: Fields): unknown[] {
  const codes = pick(folded, codeNames).slice();
  const sys = toBag(folded.get("sys"));
  if (sys["type"] === "Error") codes.push(sys["id"]);
  const errorId = folded.get("errorid");
  // eBay's; others find a request by it.
  if (typeof errorId === "number") codes.push(errorId);
  if (headers && codes.length === 0) codes.push(headers.get("x-amzn-errortype"), headers.get("x-ms-error-code"));
  for (const text of pick(folded, "message detail msg")) codes.push(tokenIn(text));
  const id = folded.get("id");
  // Properties that hold prose, numbers and addresses as well: AWS's `__type`, PayPal's `name`, HubSpot's `category`.
  for (const word of pick(folded, sortNames)) if (isLoose(word)) codes.push(word);
  // Heroku's.
  if (isWord(id) && isLoose(id)) codes.push(id);
  for (const word of pick(folded, thingNames)) if (isLoose(word) && written.test(word.slice(0, 300))) codes.push(word);
  return codes;
}

/** Those of the values that are codes. */
export function toCodes(values: readonly unknown[], status: number): string[] {
  const codes: string[] = [];
  for (const value of values) {
    const code = toCode(value, status);
    if (code !== undefined) codes.push(code);
  }
  return codes;
}

/** Whether a bag holds any. */
export function hasCode(folded: Folded): boolean {
  return toCodes(codesIn(folded), 0).length > 0;
}

/** Whether a property that may hold anything holds a code: those are in plain letters in every language. */
export function isLoose(word: unknown): word is string {
  return typeof word === "string" && /^[!-~]+$/.test(word) && !saysNothing.test(word);
}
