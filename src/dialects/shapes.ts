import * as z from "zod/mini";

/** A part of a body that may be missing, and whose wrong type must not cost us the rest of the reply. */
export function maybe<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

/** Text that may be missing. */
export const text = maybe(z.string());

/** A number that may be missing. */
export const number = maybe(z.number());
