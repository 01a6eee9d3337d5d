import * as z from "zod/mini";

/** A part of a body that may be missing, and whose wrong type must not cost us the rest of the reply. */
export function maybe<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.optional(z.transform((value: unknown) => schema.safeParse(value).data));
}

// One step each: of a wrong type, a union would find out at length why it is none of its members.

/** Text that may be missing; an id may be a number. */
export const text = z.optional(
  z.transform((value: unknown) => (typeof value === "string" || Number.isFinite(value) ? String(value) : undefined)),
);

/** A number that may be missing, or written as text. */
export const number = z.optional(
  z.transform((value: unknown) => {
    const count = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
    return typeof count === "number" && Number.isFinite(count) ? count : undefined;
  }),
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
