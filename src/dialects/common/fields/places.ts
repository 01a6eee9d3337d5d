import type { FieldIssue } from "../../../outcome/failureParts.ts";
import { type Folded, firstText, fold, isBag, pick, toBag, toList } from "../reading/bag.ts";
import { fromDocument, fromLoc, isLocation } from "./location.ts";
import { toKeys } from "./path.ts";

type Path = FieldIssue["path"];

/** What names the field by itself, in an entry as beside a message: a bare `path` there is that of the request. */
const field = "(?!has)\\w*(field|param(eter)?|property|attr(ibute)?|argument)(name|path)?|target|pointer|errorpath";
/** The whole way to it before its last step, and what may as well be something else last. */
const ways = `(json)?path ${field} key|context|header`;
const several = "fields members membernames keys";

/** The name of the field that a bag with a message is about. */
export function fieldIn(folded: Folded): string | undefined {
  return firstText(pick(folded, field));
}

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
    const { pointer } = source;
    return [typeof pointer === "string" ? fromDocument(toKeys(pointer)) : toKeys(namedIn(fold(source)))];
  }
  const pointer = pick(folded, "pointer jsonpointer instancepath datapath").find((place) => typeof place === "string");
  // What is missing stands in no place of the document, so Ajv points to where it should be.
  if (pointer !== undefined) return [[...toKeys(pointer), ...toKeys(toBag(folded.get("params"))["missingProperty"])]];
  const named = namedIn(folded);
  if (named !== undefined) return [toKeys(named)];
  const about = fold(folded.get("context") ?? folded.get("meta"));
  const told = firstText([...pick(folded, "location in").filter((place) => !isLocation(place)), fieldIn(about)]);
  if (told !== undefined) return [toKeys(told)];
  const many = [...pick(folded, several), about.get("propertyname"), Object.keys(toBag(folded.get("parameters")))];
  const listed = many.map(toList).find((list) => list.length > 0) ?? [nameOf(folded)];
  return listed.filter((place) => place !== undefined).map(toKeys);
}

/** What the best of its properties holds: a text, the steps to it, or a bag with its name. */
function namedIn(folded: Folded): unknown {
  const places = pick(folded, ways).map((way) => (isBag(way) ? pick(fold(way), "path name field")[0] : way));
  return places.find((place) => Array.isArray(place) || firstText([place]));
}

/** The name of a parameter (RFC 7807's `invalid-params`), unless it is that of an error. */
function nameOf(folded: Folded): string | undefined {
  const name = folded.get("name");
  return typeof name === "string" && !/error$|exception$/i.test(name) ? name : undefined;
}
