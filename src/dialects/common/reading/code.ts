import { type Folded, isBag, pick } from "./bag.ts";

/** The names of statuses as servers write them beside the number, and words that only say that something is wrong. */
const saysNothing =
  /^(Bad ?Request|Unauthori[sz]ed|Forbidden|Conflict|Gone|Locked|Not ?Found|field|(error|fail(ed|ure)?)|(E|F)(rror|RROR|ail(ed|ure)?|AIL(ED|URE)?))$/;

/** Where a `type` says no more than the status does (RFC 9457 §4.2.1, and the sections that frameworks link to). */
const saysNoMore =
  /^about:blank$|^https?:\/\/([\w.]+\.)?(ietf\.org|rfc-editor\.org|httpwg\.org|httpstatus\w*\.\w+|mozilla\.org)\//i;

/** One word for machines; `undefined` when it is prose, or the status again. */
export function toCode(value: unknown, status: number): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).slice(0, 300).trim();
  // AWS puts a namespace before the name, and an address after it.
  const [, name = text] = /^(?:[\w.]+#)?(\w+)(?=:https?:|$)/.exec(text) ?? [];
  return /^[^\s<>{}"']{1,200}$/.test(name) && name !== String(status) && !saysNoMore.test(name) ? name : undefined;
}

/** The codes that a bag holds under the names in use, the most particular first. */
export function codesIn(folded: Folded, status: number): string[] {
  const found = pick(folded, "code errorcode");
  // Properties that hold prose, numbers and addresses as well: AWS's `__type`, PayPal's `name`, HubSpot's `category`.
  const loose = pick(folded, "type name category errortype error");
  const sys = folded.get("sys");
  if (isBag(sys)) loose.push(sys["id"]);
  const id = folded.get("id");
  // Heroku's `id` is a word, everybody else's that of a thing.
  if (typeof id === "string" && /^[a-z]+(_[a-z]+)*$/.test(id)) loose.push(id);
  for (const word of pick(folded, "status reason")) {
    if (typeof word === "string" && /^[A-Z]{2}[A-Z_\d]+$/.test(word)) loose.push(word);
  }
  for (const word of loose) if (isLoose(word)) found.push(word);
  return toCodes(found, status);
}

/** Those of the values that are codes. */
export function toCodes(values: readonly unknown[], status: number): string[] {
  return values.map((value) => toCode(value, status)).filter((code) => code !== undefined);
}

/** Whether a property that may hold anything holds a code. */
export function isLoose(word: unknown): word is string {
  return typeof word === "string" && /^\S+$/.test(word) && !saysNothing.test(word);
}
