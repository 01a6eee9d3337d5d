import { defineDialect, on, parsePath } from "faultline";
import * as z from "zod/mini";

/** May be missing, and a wrong type must not cost the rest of the reply. */
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);
const text = maybe(z.string());

const links = maybe(z.array(z.object({ href: z.string(), rel: z.string() })));
const Detail = z.object({ field: text, location: text, issue: text, description: text });
const Refused = z.object({ name: z.string(), message: text, debug_id: text, details: maybe(z.array(Detail)), links });
const Page = z.object({ total_items: z.number(), total_pages: z.number(), links });

export const paypal = defineDialect({
  name: "paypal",
  rules: [
    on("2xx", Page, ({ total_items, total_pages, links = [] }, { body }) => ({
      data: body,
      page: { total: total_items, pages: total_pages, hasNext: links.some(({ rel }) => rel === "next") },
    })),
    on("error", Refused, ({ name, message, debug_id, details = [], links = [] }) => {
      const common = { requestId: debug_id, helpUrl: links.find(({ rel }) => rel === "information_link")?.href };
      const fields = details.flatMap(({ field, location, issue = name, description = issue }) =>
        // What is said of a header is said of no input.
        field ? [{ path: location === "header" ? [] : parsePath(field), message: description, code: issue }] : [],
      );
      if (fields.length > 0) return { kind: "invalid", code: name, message, fields, ...common };
      const { issue = name, description = message } = details[0] ?? {};
      const mayRetry = issue === "PREVIOUS_REQUEST_IN_PROGRESS" || undefined;
      return { code: issue, message: description, mayRetry, ...common };
    }),
    on("error", z.object({ error: z.string(), error_description: text }), ({ error, error_description }) => ({
      code: error,
      message: error_description,
    })),
  ],
});
