import type { Fields } from "../../../http/header.ts";
import { type Folded, like, pick, remembering, toBag } from "./bag.ts";

/** The names of statuses as servers write them beside the number, and words that only say that something is wrong. */
const saysNothing =
  /^(Bad ?Request|Unauthori[sz]ed|Forbidden|Conflict|Gone|Locked|Not ?Found|field|(error|fail(ed|ure)?)|(E|F)(rror|RROR|ail(ed|ure)?|AIL(ED|URE)?))$/;

/** Where a `type` says no more than the status does (RFC 9457 §4.2.1, and the sections that frameworks link to). */
const saysNoMore =
  /^about:blank$|^https?:\/\/([\w.]+\.)?(ietf\.org|rfc-editor\.org|httpwg\.org|httpstatus\w*\.\w+|mozilla\.org)\//i;

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

/** What is wrong, as names begin: `error_code`, `apiErrorKey`, `failureCode`. */
const wrong = "\\w*(err(or)?|fail(ure|ed)?|fault|exception|problem)";

/** Names of codes by what they are made of; other codes are those of countries, coupons and exits. */
export const isCodeName = remembering((name) =>
  new RegExp(`^(${wrong}|reason|result|resp(onse)?|ret(urn)?)?(code|key|slug|symbol)$|^${wrong}n(o|um(ber)?)$`).test(
    name,
  ),
);
/** Names of the sort that an error is of, where prose stands as well. */
const isSortName = remembering((name) => new RegExp(`^(${wrong}|scim)(type|name|category)$`).test(name));

/** What is no more than words in small letters names a sort of things, where others have the id of one thing. */
export function isWord(id: unknown): id is string {
  return typeof id === "string" && /^[a-z]+([._][a-z]+)*$/.test(id);
}

/**
 * What may be a code in a bag, under the names in use, the most particular first.
 * @param headers AWS and Azure repeat the code in one, where it is also when no body was allowed.
 */
export function codesIn(folded: Folded, headers?: Fields): unknown[] {
  const { type, id: sort } = toBag(folded.get("sys"));
  const errorId = folded.get("errorid");
  const id = folded.get("id");
  return [
    folded.get("code"),
    ...like(folded, isCodeName),
    type === "Error" && sort,
    // eBay's; others find a request by it.
    typeof errorId === "number" && errorId,
    headers?.get("x-amzn-errortype"),
    headers?.get("x-ms-error-code"),
    ...pick(folded, "message detail msg").map(tokenIn),
    // Properties that hold prose, numbers and addresses as well: AWS's `__type`, PayPal's `name`, HubSpot's `category`.
    ...[...pick(folded, "type name category"), ...like(folded, isSortName), folded.get("error")].filter(isLoose),
    // Heroku's.
    isWord(id) && isLoose(id) && id,
    ...pick(folded, "status reason").filter((word) => isLoose(word) && /^[A-Z]{2}[A-Z_\d]+$/.test(word)),
  ];
}

/** Those of the values that are codes. */
export function toCodes(values: readonly unknown[], status: number): string[] {
  return values.map((value) => toCode(value, status)).filter((code) => code !== undefined);
}

/** Whether a bag holds any. */
export function hasCode(folded: Folded): boolean {
  return toCodes(codesIn(folded), 0).length > 0;
}

/** Whether a property that may hold anything holds a code. */
export function isLoose(word: unknown): word is string {
  return typeof word === "string" && /^\S+$/.test(word) && !saysNothing.test(word);
}
