import { defineDialect, on, parsePath, toJobState } from "faultline";
import * as z from "zod/mini";

/** May be missing, and a wrong type must not cost the rest of the reply. */
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);
const text = maybe(z.string());

const Throttle = z.object({ currentlyAvailable: z.number(), restoreRate: z.number() });
const Cost = z.object({ cost: z.object({ requestedQueryCost: z.number(), throttleStatus: Throttle }) });
const Issue = z.object({ message: text, extensions: maybe(z.object({ code: text, documentation: text })) });
const Refused = z.object({ errors: z.array(Issue).check(z.minLength(1)), extensions: maybe(Cost) });
const Payload = z.object({
  userErrors: maybe(z.array(z.object({ field: z.nullish(z.array(z.string())), message: z.string(), code: text }))),
  bulkOperation: maybe(z.object({ id: z.string(), status: z.string() })),
});
const Sentence = z.object({ errors: z.string() });

export const shopify = defineDialect({
  name: "shopify",
  rules: [
    // GraphQL answers 200, whatever happened.
    on(200, Refused, ({ errors, extensions }, { receivedAt }) => {
      const { message, extensions: { code, documentation } = {} } = errors[0] ?? {};
      const common = { code, helpUrl: documentation };
      if (code === "THROTTLED") {
        const { requestedQueryCost = 0, throttleStatus } = extensions?.cost ?? {};
        if (!throttleStatus) return { kind: "rate-limited", ...common };
        const waitS = (requestedQueryCost - throttleStatus.currentlyAvailable) / throttleStatus.restoreRate;
        return { kind: "rate-limited", ...common, retryAt: receivedAt + Math.ceil(waitS) * 1000 };
      }
      if (code === "ACCESS_DENIED") return { kind: "forbidden", message, ...common };
      if (code === "SHOP_INACTIVE") return { kind: "locked", message, ...common };
      return { kind: code === "INTERNAL_SERVER_ERROR" ? "server-error" : "bad-request", message, ...common };
    }),
    on(200, z.object({ data: z.record(z.string(), z.unknown()) }), ({ data }) => {
      const payloads = Object.values(data).map((value) => Payload.safeParse(value).data ?? {});
      const fields = payloads.flatMap(({ userErrors = [] }) =>
        userErrors.map(({ field, message, code }) => ({ path: field ?? [], message, code })),
      );
      if (fields.length > 0) return { kind: "invalid", fields };
      const bulk = payloads.find(({ bulkOperation }) => bulkOperation)?.bulkOperation;
      const job = bulk && { id: bulk.id, rawState: bulk.status, state: toJobState(bulk.status) ?? "unknown" };
      return { data, job };
    }),
    on("error", z.object({ errors: z.record(z.string(), z.array(z.string())) }), ({ errors }) => ({
      kind: "invalid",
      fields: Object.entries(errors).flatMap(([at, messages]) =>
        messages.map((message) => ({ path: at === "base" ? [] : parsePath(at), message })),
      ),
    })),
    on(402, Sentence, ({ errors }) => ({ kind: "locked", message: errors })),
    // 2.0 is no Retry-After (RFC 9110 §10.2.3), but it is Shopify's.
    on(429, Sentence, ({ errors }, { headers, receivedAt }) => ({
      message: errors,
      retryAt: receivedAt + Number(headers.get("retry-after")) * 1000,
    })),
    on(430, Sentence, ({ errors }) => ({ kind: "forbidden", message: errors })),
    on("error", Sentence, ({ errors }) => ({ message: errors })),
  ],
});
