import type { FieldIssue } from "../../../outcome/failures.ts";
import { type Bag, type Folded, find, firstText, fold, isBag, toList } from "../reading/bag.ts";
import { parseInner } from "../reading/inner.ts";
import { saysIn } from "../reading/words.ts";
import { collectIssues } from "./collect.ts";
import { toKeys } from "./path.ts";
import { pointedIn } from "./pointed.ts";

/** Properties that list messages about fields and nothing else; in `message` they are a list, a map or JSON. */
const named =
  /^(message|errors|(field|validation|input|zod)errors?|violations|fieldviolations|invalid(params|fields)|issues|modelstate|validation|errorcauses|flatten|params|fields|(error)?messages)$/;
/** Properties that may list them, among anything else. */
const loose = /^(details?|data|context|cause)$/;

/**
 * Every message about a field that a bag holds under the names in use, each once, in order.
 * @param headline What the reply says as a whole: one entry that repeats it for no field says nothing more.
 */
export function readFields(
  bag: Bag,
  headline?: string,
  folded: Folded = fold(bag),
  deepest = 4,
): readonly FieldIssue[] {
  const found = isTree(bag) ? collectIssues(bag, "named") : collectNamed(folded, headline, deepest);
  const fields = found.length > 0 ? distinct(found) : besideHeadline(folded, headline);
  // The headline is cut for people: what it was made of is whole.
  if (fields.length === 0) return distinct(pointedIn(firstText(saysIn(folded))));
  return isHeadline(fields, headline) ? [] : fields;
}

function collectNamed(folded: Folded, headline: string | undefined, deepest: number): readonly FieldIssue[] {
  let found: readonly FieldIssue[] = [];
  for (const [name, value] of folded) {
    if (named.test(name)) found = found.concat(readNamed(value, name, headline));
    else if (typeof value === "object" && loose.test(name)) found = found.concat(readLoose(value, headline, deepest));
  }
  return found;
}

/** Each issue once: some report the same twice, in a map and in a list. */
export function distinct(issues: readonly FieldIssue[]): readonly FieldIssue[] {
  if (issues.length < 2) return issues;
  const known = new Set<string>();
  return issues.filter(({ path, message }) => known.size < known.add(JSON.stringify([path, message])).size);
}

/** Whether all that is said of fields is the headline once more. */
export function isHeadline([first, second]: readonly FieldIssue[], headline: string | undefined): boolean {
  return first?.path.length === 0 && second === undefined && first.message === headline;
}

/** What zod's flatten, format and treeify give. */
export function isTree(bag: Bag): boolean {
  return Array.isArray(bag["formErrors"]) || Array.isArray(bag["_errors"]) || isBag(bag["properties"]);
}

function readNamed(value: unknown, name: string, headline: string | undefined): readonly FieldIssue[] {
  const list = toList(value);
  // Where fields are only listed, the headline is what there is to say of each.
  if (/^(params|fields)$/.test(name) && list.every((entry) => typeof entry === "string")) {
    if (list.length > 0) return list.flatMap((field) => (headline ? { path: toKeys(field), message: headline } : []));
  }
  const inner = typeof value === "string" ? parseInner(value) : value;
  // A bag that holds a text is that text, with its language or alone.
  const isText = isBag(inner) && Object.keys(inner).every((part) => /^(value|lang|detail)$/.test(part));
  return isText || typeof inner !== "object" ? [] : collectIssues(inner, "named", headline);
}

function readLoose(value: unknown, headline: string | undefined, deepest: number): readonly FieldIssue[] {
  // What it names as such goes before what its other properties could mean.
  const inner = isBag(value) && deepest > 0 ? readFields(value, headline, fold(value), deepest - 1) : [];
  return inner.length > 0 ? inner : collectIssues(value, "loose", headline);
}

/** One field, named beside the message (Stripe, OData, drf-standardized-errors). */
function besideHeadline(folded: Folded, headline: string | undefined): readonly FieldIssue[] {
  const place = find([folded], "param target attr field property", (name) => firstText([name]));
  return place === undefined || headline === undefined ? [] : [{ path: toKeys(place), message: headline }];
}
