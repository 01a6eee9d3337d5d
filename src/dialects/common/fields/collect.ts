import type { FieldIssue } from "../../../outcome/failures.ts";
import { type Bag, isBag } from "../reading/bag.ts";
import { token } from "../reading/code.ts";
import { isPhrase } from "../reading/words.ts";
import { isEntry, readEntry } from "./entry.ts";
import { withoutLocation } from "./location.ts";
import { toKeys } from "./path.ts";

type Path = FieldIssue["path"];

/** Deeper than any form; a body nested by the thousand must not use up the stack. */
const DEEPEST = 20;

/** Keys that hold messages about the form as a whole: of zod, Discord, Django, marshmallow, ASP.NET. */
const formKeys = /^(_errors|__all__|_schema|\$?|non_field_errors|nonFieldErrors|formErrors)$/;

/**
 * How sure it is that the value holds messages about fields. What is `named` for them does; `loose` values, like
 * `details`, may hold anything, and only phrases and entries that name a field count; of `listed` ones only lists do.
 */
export type Trust = "named" | "loose" | "listed";

/**
 * Every message about a field, in order, in a value of any of the usual shapes: a list of entries, a map of lists, a
 * tree (Discord, zod), rows of maps (Django).
 * @param headline What an entry means that names fields and nothing else.
 */
export function collectIssues(value: unknown, trust: Trust, headline?: string): readonly FieldIssue[] {
  const issues: FieldIssue[] = [];
  walk(value, [], 0);
  return withoutLocation(issues, Array.isArray(value));

  function add(issue: FieldIssue, isEntry = false): void {
    const isSure = trust !== "loose" || isPhrase(issue.message) || (isEntry && issue.path.length > 0);
    // Of the form as a whole a code says nothing, alone or before words (Firebase).
    const message = issue.path.length > 0 ? issue.message : issue.message.replace(token, "");
    if (isSure && message.trim()) issues.push({ ...issue, message });
  }

  function walk(found: unknown, path: Path, depth: number): void {
    if (typeof found === "string" && trust !== "listed") add({ path, message: found });
    if (depth > DEEPEST) return;
    if (Array.isArray(found)) for (const [index, entry] of found.entries()) walkEntry(entry, path, index, depth + 1);
    else if (isBag(found)) walkBag(found, path, depth + 1);
  }

  function walkEntry(entry: unknown, path: Path, index: number, depth: number): void {
    if (!isBag(entry)) {
      if (typeof entry === "string") add({ path, message: entry });
      return;
    }
    // Google lists facts of several kinds: those about fields lie one step deeper.
    if (entry["@type"] !== undefined) return walk(entry["fieldViolations"] ?? entry["field_violations"], path, depth);
    const read = readEntry(entry, headline);
    for (const issue of read) add(path.length > 0 ? { ...issue, path: [...path, ...issue.path] } : issue, true);
    // class-validator tells of an inner object in its own entry.
    if (Array.isArray(entry["children"])) walk(entry["children"], [...path, ...toKeys(entry["property"])], depth);
    // Rows of maps, empty where nothing is wrong.
    else if (read.length === 0) walk(entry, [...path, index], depth);
  }

  function walkBag(bag: Bag, path: Path, depth: number): void {
    if (trust !== "listed" && isEntry(bag, depth === 1)) {
      // Under a field's key the entry is about that field, unless it lists fields itself.
      const isPlaced = depth > 1 && !Array.isArray(bag["keys"]);
      for (const issue of readEntry(bag, headline)) add(isPlaced ? { ...issue, path } : issue, true);
      return;
    }
    const names = Object.keys(bag);
    const isTree = Array.isArray(bag["errors"]) && names.every((name) => /^(errors|properties|items)$/.test(name));
    for (const name of names) {
      const inner = bag[name];
      if (isTree && name === "items" && Array.isArray(inner)) {
        for (const [index, entry] of inner.entries()) walk(entry, [...path, index], depth);
      } else {
        const isForm = isTree || formKeys.test(name) || (name === "base" && depth === 1);
        walk(inner, isForm || name === "fieldErrors" ? path : [...path, ...toKeys(name)], depth);
      }
    }
  }
}
