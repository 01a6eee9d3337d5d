import { type Bag, isBag, isNamed, toBag, toPlain } from "../reading/bag.ts";

/** What a node of zod's treeify and of Symfony's forms holds beside its `errors`: the nodes of its fields or rows. */
export const ofNodes = /^(properties|items|children)$/;

/** Keys of no field: of zod, Discord, Django, marshmallow, Rails, ASP.NET. */
const general = /^(_errors|__all__|_schema|\$?|full_messages|(non_?field|form|field)_?errors)$/i;

/** Whether a property lists messages, in a node or under the name of a field. */
export function listsMessages(name: string, value: unknown): boolean {
  return Array.isArray(value) && isNamed(toPlain(name), "errors (error)?messages problems violations reasons");
}

/** Whether a bag is a node, and no map of fields: those may well be called `items` or `children`. */
export function isNode(bag: Bag, depth: number, inTree: boolean): boolean {
  const isList = (name: string) => listsMessages(name, bag[name]);
  const names = Object.keys(bag);
  const hasMessages = names.some(isList);
  if (hasMessages && depth > 1) return true;
  const mayBe = hasMessages || inTree || Object.values(toBag(bag["children"])).some(isBag);
  return mayBe && names.every((name) => isList(name) || ofNodes.test(name));
}

/** Whether a key is no field's: what it holds is about the form as a whole, or about the fields that it lists. */
export function isGeneral(key: string, bag: Bag, depth: number): boolean {
  if (general.test(key) || (key === "base" && depth === 1)) return true;
  // valibot's flatten.
  return /^(root|nested|other)$/.test(key) && isBag(bag["nested"]);
}
