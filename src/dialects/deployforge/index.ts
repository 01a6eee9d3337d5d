import * as z from "zod/mini";
import { type Dialect, on } from "../dialect.ts";
import { parsePath } from "../path.ts";
import { listOf, maybe, text, words } from "../shapes.ts";
import { JobFacts, toJob } from "./job.ts";

const Resource = maybe(z.extend(JobFacts, { location: text }));

const Problem = z.object({ field: text, message: words });

/** The DeployForge API: `{ code, status, message, data }` around everything, where `code` is the HTTP status once more. */
export const deployforge: Dialect = {
  name: "deployforge",
  rules: [
    on(
      "2xx",
      z.object({ status: z.literal("success"), message: text, data: Resource }),
      ({ message, data }, reply) => ({
        message,
        data: (reply.body as { data?: unknown }).data,
        location: data?.location,
        job: data && toJob(data),
      }),
    ),

    on("2xx", z.object({ status: z.literal("error"), message: text }), ({ message }) => ({
      kind: "unreadable",
      message,
      problems: ['body.status: "error" under a status of success'],
    })),

    // A job's own page comes without the envelope.
    on("2xx", z.extend(JobFacts, { current_state: z.string() }), (facts, { body }) => ({
      data: body,
      job: toJob(facts),
    })),

    on([400, 422], z.object({ message: text, data: z.object({ errors: listOf(Problem) }) }), ({ message, data }) =>
      data.errors.length === 0
        ? undefined
        : {
            kind: "invalid",
            message,
            fields: data.errors.map((problem) => ({ path: parsePath(problem.field), message: problem.message })),
          },
    ),

    on("error", z.object({ status: z.literal("error"), message: z.string() }), ({ message }) => ({ message })),

    // Other pages of it show a second shape.
    on(
      "error",
      z.object({ error: z.object({ code: text, message: text, documentation_url: text }) }),
      ({ error: { code, message, documentation_url } }) => ({ code, message, helpUrl: documentation_url }),
    ),
  ],
};
