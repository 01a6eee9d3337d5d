import type { FieldIssue } from "../../../outcome/failures.ts";
import { type Folded, find, firstText, fold, isBag, pick, toBag, toList } from "../reading/bag.ts";
import { fromDocument, fromLoc, isLocation } from "./location.ts";
import { toKeys } from "./path.ts";

type Path = FieldIssue["path"];

/** What names the field, the whole way to it before its last step. */
const single =
  "path field fieldname fieldpath failedfield param parameter paramname argumentname property propertyname propertypath attr attribute target argument key context";
const several = "fields members membernames keys";

/** The fields that an entry of a list is about; `[]`: it names none. */
export function placesOf(folded: Folded): readonly Path[] {
  const extensions = folded.get("extensions");
  // The path of a GraphQL error leads through the answer, not through the form.
  if (isBag(extensions) || folded.has("locations")) {
    const field = fold(extensions).get("field");
    return typeof field === "string" ? [toKeys(field)] : [];
  }
  const loc = folded.get("loc");
  if (Array.isArray(loc)) return [fromLoc(toKeys(loc), folded.get("type"))];
  const source = folded.get("source");
  if (isBag(source)) {
    const { pointer, parameter, header } = source;
    return [typeof pointer === "string" ? fromDocument(toKeys(pointer)) : toKeys(parameter ?? header)];
  }
  const pointer = find([folded], "pointer instancepath datapath", (place) =>
    typeof place === "string" ? place : undefined,
  );
  // What is missing stands in no place of the document, so Ajv points to where it should be.
  if (pointer !== undefined) return [[...toKeys(pointer), ...toKeys(toBag(folded.get("params"))["missingProperty"])]];
  const named = find([folded], single, (place) => (Array.isArray(place) ? place : firstText([place])));
  if (named !== undefined) return [toKeys(named)];
  const about = fold(folded.get("context") ?? folded.get("meta"));
  const told = firstText([
    ...pick(folded, "location in").filter((place) => !isLocation(place)),
    about.get("paramname"),
  ]);
  if (told !== undefined) return [toKeys(told)];
  const many = [...pick(folded, several), about.get("propertyname"), Object.keys(toBag(folded.get("parameters")))];
  const listed = many.map(toList).find((list) => list.length > 0) ?? [nameOf(folded)];
  return listed.filter((place) => place !== undefined).map(toKeys);
}

/** The name of a parameter (RFC 7807's `invalid-params`), unless it is that of an error. */
function nameOf(folded: Folded): string | undefined {
  const name = folded.get("name");
  return typeof name === "string" && !/error$|exception$/i.test(name) ? name : undefined;
}
