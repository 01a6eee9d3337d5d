import type { FieldIssue } from "../../../outcome/failureParts.ts";
import { type Bag, type Folded, firstText, fold, isBag, toList } from "../reading/bag.ts";
import { isError } from "../reading/error.ts";
import { parseInner } from "../reading/inner.ts";
import { saysIn, textIn } from "../reading/words.ts";
import { collectIssues } from "./collect.ts";
import { type Trust, trustOf } from "./holders.ts";
import { toKeys } from "./path.ts";
import { fieldIn } from "./places.ts";
import { pointedIn } from "./pointed.ts";

/** How the bags of a reply are read, from the outer ones to those inside. */
interface Reading {
  /** What the reply says as a whole: one entry that repeats it for no field says nothing more. */
  readonly headline?: string | undefined;
  /** Whether the bag may hold the record that the request ran into, which is no message. */
  readonly besideRecord?: boolean | undefined;
  /** How many bags inside of one another are still read. */
  readonly deepest?: number;
}

/** Every message about a field that a bag holds under the names in use, in order. */
export function readFields(bag: Bag, reading: Reading, folded: Folded = fold(bag)): readonly FieldIssue[] {
  const { headline } = reading;
  const found = isTree(bag) ? issuesIn(bag, "named", reading) : readHeld(folded, reading);
  const fields = found.length > 0 ? found : besideHeadline(folded, headline);
  // The headline is cut for people: what it was made of is whole.
  if (fields.length === 0) return pointedIn(firstText(saysIn(folded)));
  return isHeadline(fields, headline) ? [] : fields;
}

/** Every message about a field in a value of any of the usual shapes, in order. */
export function issuesIn(value: unknown, trust: Trust = "named", reading: Reading = {}): readonly FieldIssue[] {
  const { headline } = reading;
  const readInside = (entry: Folded) => {
    const inner = within(reading, firstText(saysIn(entry)));
    return inner ? readHeld(entry, inner) : [];
  };
  return collectIssues(value, { trust, headline, readInside });
}

/** How a bag inside is read; `undefined`: it is not. */
function within({ headline, besideRecord, deepest = 4 }: Reading, own = headline): Reading | undefined {
  return deepest > 0 ? { headline: own, besideRecord, deepest: deepest - 1 } : undefined;
}

function readHeld(folded: Folded, reading: Reading): readonly FieldIssue[] {
  const { headline } = reading;
  let found: readonly FieldIssue[] = [];
  for (const [name, value] of folded) {
    const usual = trustOf(name);
    const trust = reading.besideRecord && usual === "loose" ? "placed" : usual;
    const inner = typeof value === "string" && trust === "named" ? parseInner(value) : value;
    if (trust === "" || typeof inner !== "object") continue;
    const names = /^(params|fields)$/.test(name) ? toList(inner) : [];
    // Where fields are only listed, the headline is what there is to say of each.
    if (names.length > 0 && names.every((field) => typeof field === "string")) {
      if (headline && !folded.has("field")) found = found.concat(names.map((field) => at(field, headline)));
    } else found = found.concat(readHolder(inner, trust, reading));
  }
  return found;
}

function readHolder(value: unknown, trust: Trust, reading: Reading): readonly FieldIssue[] {
  if (!isBag(value)) return issuesIn(value, trust, reading);
  // A bag that holds a text is that text, with its language or alone.
  if (trust === "named" && typeof textIn(value) === "string") return [];
  const folded = fold(value);
  const isOne = trust === "placed" || isError(folded);
  const inner = isOne || trust !== "named" ? within(reading) : undefined;
  // What it names as such goes before what its other properties could mean.
  const found = inner ? readFields(value, inner, folded) : [];
  return isOne || found.length > 0 ? found : issuesIn(value, trust, reading);
}

function at(place: unknown, message: string): FieldIssue {
  return { path: toKeys(place), message };
}

/** Each issue once: some report the same twice, in a map and in a list. */
export function distinct(issues: readonly FieldIssue[]): readonly FieldIssue[] {
  if (issues.length < 2) return issues;
  const known = new Set<string>();
  return issues.filter(({ path, message }) => known.size < known.add(JSON.stringify([path, message])).size);
}

/** Whether all that is said of fields is the headline once more. */
export function isHeadline(fields: readonly FieldIssue[], headline: string | undefined): boolean {
  return fields.every(({ path, message }) => path.length === 0 && message === headline);
}

/** What zod's format and treeify give. */
export function isTree(bag: Bag): boolean {
  return Array.isArray(bag["_errors"]) || isBag(bag["properties"]);
}

/** One field, named beside the message (Stripe, OData, drf-standardized-errors). */
function besideHeadline(folded: Folded, headline: string | undefined): readonly FieldIssue[] {
  const place = fieldIn(folded);
  // Azure's target is the address of a thing.
  return headline === undefined || !/^[^/]/.test(place ?? "") ? [] : [at(place, headline)];
}

/** The message about the form as a whole, when it is the only one: nothing else says what happened. */
export function onlyOfForm(fields: readonly FieldIssue[]): string | undefined {
  const [first, second] = fields.filter(({ path }) => path.length === 0);
  return second === undefined ? first?.message : undefined;
}
