import { defineDialect, on, parsePath } from "faultline";
import * as z from "zod/mini";

/** May be missing, and a wrong type must not cost the rest of the reply. */
const text = z.catch(z.optional(z.string()), undefined);

const Refused = z.object({
  error: z.object({ type: z.string(), code: text, decline_code: text, message: text, param: text, doc_url: text }),
});

export const stripe = defineDialect({
  name: "stripe",
  rules: [
    on("2xx", z.object({ object: z.literal("list"), data: z.array(z.unknown()), has_more: z.boolean() }), (list) => ({
      data: list.data,
      page: { hasNext: list.has_more },
    })),
    on("error", Refused, ({ error }, { status }) => {
      const { type, code = type, decline_code, message, param, doc_url } = error;
      const common = { code: decline_code ?? code, helpUrl: doc_url };
      if (param && message && (status === 400 || status === 402)) {
        // card[number] is a field inside of a field, as items[0] is one of a list.
        const path = parsePath(param.replaceAll("[", ".").replaceAll("]", ""));
        return { kind: "invalid", ...common, fields: [{ path, message, code }] };
      }
      if (type === "card_error") return { kind: "unprocessable", ...common, message };
      // Only what is said of a card is meant for customers.
      if (type === "idempotency_error") return { kind: "conflict", ...common };
      return status === 424 ? { kind: "bad-gateway", ...common } : common;
    }),
  ],
});
