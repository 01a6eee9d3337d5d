import * as z from "zod/mini";
import { type Dialect, on } from "../dialect.ts";
import { parsePath } from "../path.ts";
import { listOf, maybe, number, text, words } from "../shapes.ts";
import { JobFacts, toJob, unwrap } from "./job.ts";

const flag = maybe(z.boolean());

const Pagination = z.object({
  total: number,
  page: number,
  per_page: number,
  total_pages: number,
  has_next: flag,
  has_prev: flag,
});

const Problem = z.object({ field: text, reason: words });

const Refused = z.object({
  error: z.object({
    code: text,
    message: text,
    details: maybe(
      z.union([
        listOf(Problem),
        z.pipe(
          Problem,
          z.transform((problem) => [problem]),
        ),
      ]),
    ),
    request_id: text,
    documentation_url: text,
  }),
});

/** Its codes for input that is wrong; E7003 is a request that is malformed. */
const validationCodes = ["E7005", "validation_error"];

/** The Sensei API: bare resources, `data` with `pagination` for lists, `error` for what went wrong. */
export const sensei: Dialect = {
  name: "sensei",
  rules: [
    // Async operations, and the page of the job itself.
    on("2xx", z.pipe(z.transform(unwrap), JobFacts), (facts, { status, body }) => {
      const job = toJob(facts, status);
      return job && { data: unwrap(body), job, message: job.message, code: facts.error?.code };
    }),

    on("2xx", z.object({ pagination: maybe(Pagination) }), ({ pagination }, { body }) => ({
      data: unwrap(body),
      page: pagination && {
        number: pagination.page,
        perPage: pagination.per_page,
        total: pagination.total,
        pages: pagination.total_pages,
        hasNext: pagination.has_next,
        hasPrevious: pagination.has_prev,
      },
    })),

    on(
      "error",
      Refused,
      ({ error: { code = "", message, details = [], request_id, documentation_url } }, { status }) => {
        const common = { code: code || undefined, message, requestId: request_id, helpUrl: documentation_url };
        // Whatever status it comes with, it is lifted by agreeing.
        if (code === "approval_required") return { kind: "approval-required", ...common, approvals: { roles: [] } };
        if ((status === 400 || status === 422) && (details.length > 0 || validationCodes.includes(code))) {
          const fields = details.map(({ field, reason }) => ({ path: parsePath(field), message: reason }));
          return { kind: "invalid", ...common, fields };
        }
        return common;
      },
    ),
  ],
};
