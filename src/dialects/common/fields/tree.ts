import { type Bag, isBag, toBag } from "../reading/bag.ts";

/** What a node of zod's treeify and of Symfony's forms holds beside its `errors`: the nodes of its fields or rows. */
export const ofNodes = /^(properties|items|children)$/;

/** Keys of no field: of zod, Discord, Django, marshmallow, Rails, ASP.NET. */
const general = /^(_errors|__all__|_schema|\$?|full_messages|(non_?field|form|field)_?errors)$/i;

/** Whether a bag is a node, and no map of fields: those may well be called `items` or `children`. */
export function isNode(bag: Bag, depth: number, inTree: boolean): boolean {
  const hasErrors = Array.isArray(bag["errors"]);
  if (hasErrors && depth > 1) return true;
  const mayBe = hasErrors || inTree || Object.values(toBag(bag["children"])).some(isBag);
  return mayBe && Object.keys(bag).every((name) => name === "errors" || ofNodes.test(name));
}

/** Whether a key is no field's: what it holds is about the form as a whole, or about the fields that it lists. */
export function isGeneral(key: string, bag: Bag, depth: number): boolean {
  if (general.test(key) || (key === "base" && depth === 1)) return true;
  // valibot's flatten.
  return /^(root|nested|other)$/.test(key) && isBag(bag["nested"]);
}
