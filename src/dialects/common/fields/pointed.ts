import type { FieldIssue } from "../../../outcome/failureParts.ts";
import { toKeys } from "./path.ts";

/** More than a validator that reports everything writes about a form. */
const LONGEST = 20_000;

/** The part of the request, or `data`, that stands before each message. */
const start = "(?:body|query(?:string)?|params|headers|data)";
/** In it a JSON pointer. What is missing stands in no place of the document, so its name is in the words. */
const pointed = new RegExp(`^${start}((?:/[^\\s/]+)*) (must have required property '(.+)'|must .+)$`, "s");
const between = new RegExp(`, (?=${start}[/ ])`);

/**
 * The messages about fields in a text that a validator has joined out of all its own, each behind its place (Ajv's
 * `errorsText`): `body/email must match format "email", body/items/0 must have required property 'sku'`. A program has
 * put the places there, so that they are read as such; of prose no field's name is taken.
 * @returns `[]` when the text is no such list, or names no field.
 */
export function pointedIn(text = ""): readonly FieldIssue[] {
  const issues = pointed.test(text) ? text.slice(0, LONGEST).split(between).map(toIssue) : [];
  return issues.some(({ path }) => path.length > 0) ? issues : [];
}

function toIssue(piece: string): FieldIssue {
  const [, pointer, words = piece, name] = pointed.exec(piece) ?? [];
  const path = [...toKeys(pointer), ...(name ? [name] : [])];
  // Without a place the first word is what the message is about.
  return { path, message: path.length > 0 ? words : piece };
}
