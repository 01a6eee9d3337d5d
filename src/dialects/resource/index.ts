import * as z from "zod/mini";
import type { Page } from "../../outcome/outcome.ts";
import { type Dialect, on } from "../dialect.ts";
import { parsePath } from "../path.ts";
import { listOf, maybe, number, text, words } from "../shapes.ts";

const Meta = maybe(z.object({ request_id: text, page: number, per_page: number, total: number, total_pages: number }));

const scopes = maybe(listOf(words));

const Problem = z.object({ field: text, path: text, issue: words });

const Refused = z.object({
  error: z.object({
    code: text,
    message: text,
    required_scopes: scopes,
    details: maybe(z.union([listOf(Problem), z.object({ required_scopes: scopes })])),
  }),
  meta: Meta,
});

/** The Resource API: `{ data, meta }` or `{ error, meta }`; redirects, 304, 503 and 504 speak by their headers alone. */
export const resource: Dialect = {
  name: "resource",
  rules: [
    on("2xx", z.object({ data: z.unknown(), meta: Meta }), (body) =>
      // Up to zod 4.3 what may be anything may also be missing.
      body.data !== undefined
        ? { data: body.data, requestId: body.meta?.request_id, page: body.meta && toPage(body.meta) }
        : undefined,
    ),

    on("error", Refused, ({ error: { code, message, details, required_scopes }, meta }, { status }) => {
      const common = { code, message, requestId: meta?.request_id };
      const problems = Array.isArray(details) ? details : [];
      // It validates under 400; its 422 is a refusal by rule. So the code decides, or the list of fields.
      const isValidation = code === "validation_error" || problems.length > 0;
      if (isValidation && (status === 400 || status === 422)) {
        return {
          kind: "invalid",
          ...common,
          // `path` is the whole way to the field, `field` only its last step.
          fields: problems.map(({ path, field, issue }) => ({ path: parsePath(path ?? field), message: issue })),
        };
      }
      if (status === 403 && code === "insufficient_scope") {
        const named = Array.isArray(details) ? undefined : details?.required_scopes;
        return { kind: "forbidden", ...common, requiredScopes: required_scopes ?? named };
      }
      return common;
    }),
  ],
};

function toPage({ page, per_page, total, total_pages }: NonNullable<z.output<typeof Meta>>): Page | undefined {
  // Every reply has a `meta`; that of a list counts.
  if (page === undefined && total === undefined) return undefined;
  return { number: page, perPage: per_page, total, pages: total_pages };
}
