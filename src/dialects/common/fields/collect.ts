import type { FieldIssue } from "../../../outcome/failureParts.ts";
import { toSentence } from "../../sentence.ts";
import { type Bag, type Folded, fold, isBag, toPlain } from "../reading/bag.ts";
import { token } from "../reading/code.ts";
import { firstSentence, isPhrase } from "../reading/words.ts";
import { isEntry, listsEntries, objectsIn, readEntry } from "./entry.ts";
import { type Trust, unsaid } from "./holders.ts";
import { withoutLocation } from "./location.ts";
import { toKeys } from "./path.ts";
import { isGeneral, isNode, listsMessages, ofNodes } from "./tree.ts";

type Path = FieldIssue["path"];

/** Deeper than any form; a body nested by the thousand must not use up the stack. */
const DEEPEST = 20;

interface Reading {
  readonly trust: Trust;
  /** What an entry means that names fields and nothing else. */
  readonly headline?: string | undefined;
  /** What an entry that names no field lists itself. */
  readonly readInside: (entry: Folded) => readonly FieldIssue[];
}

/**
 * Every message about a field, in order, in a value of any of the usual shapes: a list of entries, a map of lists, a
 * tree (Discord, zod, Symfony), rows of maps (Django).
 */
export function collectIssues(value: unknown, { trust, headline, readInside }: Reading): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  const sure: FieldIssue[] = [];
  walk(value, [], 0);
  // What only may hold messages holds facts as often: then one at least says more than a name or a value does.
  const isTold = issues.some(({ message }) => saysMuch(message));
  return withoutLocation(isTold ? issues : sure, Array.isArray(value));

  function add(found: FieldIssue, from: "entry" | "list" | "map"): void {
    const { path } = found;
    // Of the form as a whole a code says nothing before words (Firebase).
    const message = path.length > 0 ? found.message : found.message.replace(token, "");
    if (from !== "entry" || path.length === 0) {
      if (trust === "placed" || (trust === "loose" && !(from === "entry" ? isPhrase : isSpoken)(message))) return;
    }
    // A code tells nothing there, and a dump too much; a number tells nothing anywhere.
    if (path.length > 0 ? !/\p{L}/u.test(message.slice(0, 500)) : !toSentence(message)) return;
    const issue = message === found.message ? found : { ...found, message };
    issues.push(issue);
    if (trust !== "loose" || from !== "map") sure.push(issue);
  }

  function walk(found: unknown, path: Path, depth: number, inTree = false): void {
    if (typeof found === "string" && trust !== "listed") add({ path, message: found }, "map");
    if (depth > DEEPEST) return;
    if (Array.isArray(found)) for (const [index, entry] of found.entries()) walkEntry(entry, path, index, depth + 1);
    else if (isBag(found)) walkBag(found, path, depth + 1, inTree);
  }

  function walkEntry(entry: unknown, path: Path, index: number, depth: number): void {
    if (!isBag(entry)) {
      if (typeof entry === "string") add({ path, message: entry }, "list");
      return;
    }
    const folded = fold(entry);
    // Google lists facts of several kinds: those about fields lie one step deeper.
    if ("@type" in entry) return walk(folded.get("fieldviolations"), path, depth);
    const objects = objectsIn(folded);
    const isTable = objects === folded.size;
    const children = isTable ? undefined : folded.get("children");
    const read = isTable ? [] : readEntry(entry, children ? undefined : headline, folded);
    const isPlaced = read.some((issue) => issue.path.length > 0);
    const inside = depth > 1 || isPlaced || objects === 0 ? [] : readInside(folded);
    const held = isTable ? inside.filter((issue) => issue.path.length > 0) : inside;
    for (const issue of held) {
      issues.push(issue);
      sure.push(issue);
    }
    if (held.length > 0) return;
    // Empty where nothing is wrong.
    if (isTable) walk(entry, [...path, index], depth);
    else for (const issue of read) add(path.length > 0 ? { ...issue, path: [...path, ...issue.path] } : issue, "entry");
    // class-validator tells of an inner object in its own entry.
    if (Array.isArray(children)) walk(children, [...path, ...toKeys(folded.get("property"))], depth);
  }

  function walkBag(bag: Bag, path: Path, depth: number, inTree: boolean): void {
    if (trust !== "listed" && isEntry(bag, depth === 1)) {
      // Under a field's key the entry is about that field, unless it lists fields itself.
      const isPlaced = depth > 1 && !Array.isArray(bag["keys"]);
      for (const issue of readEntry(bag, headline)) add(isPlaced ? { ...issue, path } : issue, "entry");
      return;
    }
    const isTree = isNode(bag, depth, inTree);
    for (const name of Object.keys(bag)) {
      const inner = bag[name];
      if (isTree ? !inner || typeof inner !== "object" : trust === "loose" && unsaid.test(toPlain(name))) continue;
      if (isTree && ofNodes.test(name)) {
        for (const [key, node] of Object.entries(inner as object)) walk(node, [...path, ...toKeys(key)], depth, true);
      } else {
        const isOwn =
          (isTree && listsMessages(name, inner)) || isGeneral(name, bag, depth) || listsEntries(toPlain(name), inner);
        walk(inner, isOwn ? path : [...path, ...toKeys(name)], depth);
      }
    }
  }
}

/** A text of more than one word that plainly speaks to people. */
export function isSpoken(text: unknown): text is string {
  return isPhrase(text) && firstSentence([text], 500) !== undefined;
}

/** The same in so many words that it is no name and no value. */
export function saysMuch(text: unknown): text is string {
  return isSpoken(text) && !/^\S+\s+[^\s.!?]+$/.test(text);
}
