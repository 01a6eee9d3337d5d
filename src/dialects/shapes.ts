import * as z from "zod/mini";

/** A part of a body that may be missing, and whose wrong type must not cost us the rest of the reply. */
export function maybe<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

/** Text that may be missing; an id may be a number. */
export const text = maybe(z.pipe(z.union([z.string(), z.number()]), z.transform(String)));

/** A number that may be missing, or written as text. */
export const number = maybe(
  z.union([z.number(), z.pipe(z.string().check(z.regex(/^-?\d+(\.\d+)?$/)), z.pipe(z.transform(Number), z.number()))]),
);

/** Text that says something. */
export const words = z.string().check(z.minLength(1));

/** A list, without the entries that are not what they should be: one of them must not cost us the others. */
export function listOf<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.array(maybe(schema)),
    z.transform((entries) => entries.filter((entry) => entry !== undefined) as z.output<Schema>[]),
  );
}
