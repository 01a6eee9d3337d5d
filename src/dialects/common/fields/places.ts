import type { FieldIssue } from "../../../outcome/failures.ts";
import { type Bag, type Folded, find, firstText, fold, isBag, pick, toBag, toList } from "../reading/bag.ts";
import { fromDocument, fromLoc, isLocation } from "./location.ts";
import { toKeys } from "./path.ts";

type Path = FieldIssue["path"];

/** What names the field, the whole way to it before its last step. */
const single =
  "path field fieldname fieldpath param parameter paramname property propertyname propertypath attr attribute target argument key context";
const several = "fields members membernames keys";

/** The fields that an entry of a list is about; `[]`: it names none. */
export function placesOf(entry: Bag, folded: Folded): readonly Path[] {
  // The path of a GraphQL error leads through the answer, not through the form.
  if (isBag(entry["extensions"]) || entry["locations"] !== undefined) return [];
  const { loc, source } = entry;
  if (Array.isArray(loc)) return [fromLoc(toKeys(loc), entry["type"])];
  if (isBag(source)) {
    const { pointer, parameter, header } = source;
    return [typeof pointer === "string" ? fromDocument(toKeys(pointer)) : toKeys(parameter ?? header)];
  }
  const pointer = find([folded], "pointer instancepath datapath", (place) =>
    typeof place === "string" ? place : undefined,
  );
  // What is missing stands in no place of the document, so Ajv points to where it should be.
  if (pointer !== undefined) return [[...toKeys(pointer), ...toKeys(toBag(entry["params"])["missingProperty"])]];
  const named = find([folded], single, (place) => (Array.isArray(place) ? place : firstText([place])));
  if (named !== undefined) return [toKeys(named)];
  const about = fold(entry["context"] ?? entry["meta"]);
  const told = firstText([
    ...pick(folded, "location in").filter((place) => !isLocation(place)),
    about.get("paramname"),
  ]);
  if (told !== undefined) return [toKeys(told)];
  const many = [...pick(folded, several), about.get("propertyname"), Object.keys(toBag(entry["parameters"]))];
  const listed = many.map(toList).find((list) => list.length > 0) ?? [nameOf(folded)];
  return listed.filter((place) => place !== undefined).map(toKeys);
}

/** The name of a parameter (RFC 7807's `invalid-params`), unless it is that of an error. */
function nameOf(folded: Folded): string | undefined {
  const name = folded.get("name");
  return typeof name === "string" && !/error$|exception$/i.test(name) ? name : undefined;
}
