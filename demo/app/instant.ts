import * as z from "zod/mini";

/** An ISO 8601 instant as the APIs write it, as milliseconds. */
export const instant = z.pipe(
  z.string(),
  z.transform((text) => Date.parse(text)),
);
