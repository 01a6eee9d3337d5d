import { defineDialect, on, parsePath } from "faultline";
import * as z from "zod/mini";

/** May be missing, and a wrong type must not cost the rest of the reply. */
const text = z.catch(z.optional(z.string()), undefined);
const Issue = z.object({ at: z.string(), text: z.string() });

export const acme = defineDialect({
  name: "acme",
  rules: [
    on(422, z.object({ title: text, errors: z.array(Issue) }), ({ title, errors }) => ({
      kind: "invalid",
      message: title,
      fields: errors.map((issue) => ({ path: parsePath(issue.at), message: issue.text })),
    })),
    on("error", z.object({ title: z.string(), type: text }), ({ title, type }) => ({ message: title, code: type })),
  ],
});
