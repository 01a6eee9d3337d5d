import type { FieldIssue } from "../../../outcome/failureParts.ts";
import { type Bag, type Folded, firstText, fold, pick, toBag, toId } from "../reading/bag.ts";
import { wordNamesAndError } from "../reading/words.ts";
import { trustOf } from "./holders.ts";
import { fieldIn, placesOf } from "./places.ts";

/** More than anybody has to say of one field; an entry that lists fields as well must not multiply them. */
const MOST_SAYINGS = 20;

/** Some list what they say of one field. */
const words = `${wordNamesAndError} helpmessage problem messages errors problems`;
/** Without words, the name of the rule is better than nothing. */
const tokens = "code errorcode type keyword rule tag";

/** All that an entry is made of, where no form has such fields. */
const parts =
  /^(\w*message|msg|description|detail|reason|code|type|kind|name|path|value|error|rule|tag|properties|data)$/;

/** What an entry says of one field, or of several; `[]`: nothing. */
export function readEntry(entry: Bag, headline?: string, folded: Folded = fold(entry)): readonly FieldIssue[] {
  const code = toId(folded.get("code") ?? folded.get("type"));
  const places = placesOf(folded);
  const issues: FieldIssue[] = [];
  for (const path of places.length > 0 ? places : [[]]) {
    for (const message of sayingsOf(folded, headline, path))
      issues.push(code ? { path, message, code } : { path, message });
  }
  return issues;
}

function sayingsOf(folded: Folded, headline: string | undefined, path: FieldIssue["path"]): readonly string[] {
  // class-validator names each rule that was broken.
  for (const value of [Object.values(toBag(folded.get("constraints"))), ...pick(folded, words)]) {
    const said = (Array.isArray(value) ? value : [value]).filter((text) => firstText([text]));
    if (said.length > 0) return said.slice(0, MOST_SAYINGS);
  }
  const token = firstText(pick(folded, tokens));
  if (token !== undefined || path.length === 0) return token === undefined ? [] : [token];
  // The name of the rule (Contentful), or all that is known of the field (hapi).
  const told = firstText([...pick(folded, "name").filter((name) => name !== path.join(".")), headline]);
  return told === undefined ? [] : [told];
}

/** How many of an entry's properties are objects: of a row of a table all are, its properties the row's fields. */
export function objectsIn(folded: Folded): number {
  let count = 0;
  for (const value of folded.values()) if (typeof value === "object") count++;
  return count;
}

/** Whether a property lists entries that name their fields, under a name for them: it is no field itself. */
export function listsEntries(name: string, value: unknown): boolean {
  return Array.isArray(value) && trustOf(name) !== "" && value.some(namesPlace);
}

function namesPlace(entry: unknown): boolean {
  const folded = fold(entry);
  return objectsIn(folded) < folded.size && placesOf(folded).length > 0;
}

/**
 * Whether a bag is itself a message about a field, and no map of fields. Under a field's key it has a property that no
 * form has, or nothing else; at the top, where a form may have a `title`, it also names its place.
 */
export function isEntry(bag: Bag, isTop: boolean): boolean {
  const folded = fold(bag);
  if (Array.isArray(folded.get("keys")) && typeof folded.get("source") === "string") return true;
  // Of what was typed nothing is a message.
  if (folded.has("value") && fieldIn(folded) !== undefined) return true;
  const isSaid = firstText(pick(folded, wordNamesAndError)) !== undefined;
  // Beside it stands the rule that it broke.
  if (!isSaid && (isTop || !folded.has("value") || firstText(pick(folded, tokens)) === undefined)) return false;
  if (isTop) return fieldIn(folded) !== undefined;
  return folded.has("message") || folded.has("msg") || [...folded.keys()].every((name) => parts.test(name));
}
