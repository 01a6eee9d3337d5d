import type { FieldIssue } from "../../../outcome/failures.ts";
import { type Bag, type Folded, firstText, fold, pick, toBag, toId, toList, toPlain } from "../reading/bag.ts";
import { wordNames } from "../reading/words.ts";
import { placesOf } from "./places.ts";

/** Without words, the name of the rule is better than nothing. */
const words = `${wordNames} error`;
const tokens = "code errorcode type keyword rule";

/** All that an entry is made of, where no form has such fields. */
const parts =
  /^(message|msg|defaultmessage|errormessage|description|detail|reason|code|type|kind|name|path|value|error|rule|properties|data)$/;

/** What an entry says of one field, or of several; `[]`: nothing. */
export function readEntry(entry: Bag, headline?: string, folded: Folded = fold(entry)): readonly FieldIssue[] {
  const code = toId(folded.get("code") ?? folded.get("type"));
  const places = placesOf(entry, folded);
  // class-validator names each rule that was broken.
  const constraints = Object.values(toBag(entry["constraints"]));
  const said = constraints.length > 0 ? constraints : [sayingOf(folded, headline)];
  const issues: FieldIssue[] = [];
  for (const path of places.length > 0 ? places : [[]]) {
    for (const message of said) {
      if (typeof message === "string") issues.push(code ? { path, message, code } : { path, message });
    }
  }
  return issues;
}

function sayingOf(folded: Folded, headline: string | undefined): string | undefined {
  // An entry that lists fields and says nothing of them means the headline (hapi).
  const meant = toList(folded.get("keys")).length > 0 ? headline : undefined;
  return firstText(pick(folded, words)) ?? meant ?? firstText(pick(folded, tokens));
}

/**
 * Whether a bag is itself a message about a field, and no map of fields. Under a field's key it has a property that no
 * form has, or nothing else; at the top, where a form may have a `title`, it also names its place.
 */
export function isEntry(bag: Bag, isTop: boolean): boolean {
  if (Array.isArray(bag["keys"]) && typeof bag["source"] === "string") return true;
  const folded = fold(bag);
  if (firstText(pick(folded, words)) === undefined) return false;
  if (isTop) return firstText(pick(folded, "field param property pointer attr")) !== undefined;
  return folded.has("message") || folded.has("msg") || Object.keys(bag).every((name) => parts.test(toPlain(name)));
}
