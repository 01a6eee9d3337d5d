import * as z from "zod/mini";
import { check, type Problem, paginate } from "../body.ts";
import { type Call, json, Refusal, Router, type RouterOptions } from "../router.ts";
import { type Migration, migrationRow, migrationView, Store } from "./store.ts";
import { failure, voice } from "./voice.ts";

/** Largest body that Sensei takes, in bytes. */
const bodyLimit = 64 * 1024;

const address = z
  .string("must be text")
  .check(z.regex(/^[a-z]+:\/\/\S+$/, "must be an address such as postgres://host/name"));
const NewMigration = z.object({
  name: z.string("must be text").check(z.trim(), z.minLength(1, "must not be empty")),
  source: address,
  target: address,
  options: z.optional(
    z.object({
      batch_size: z.optional(
        z.int("must be a whole number").check(z.gte(1, "must be at least 1"), z.lte(10_000, "must be at most 10000")),
      ),
    }),
  ),
});

interface Options extends Omit<RouterOptions, "api" | "voice" | "tellsQuota"> {}

/** Sensei: data migrations that run through phases and can be paused. Mounted at `/sensei`. */
export function createSensei(options: Options): { readonly router: Router; readonly store: Store } {
  const store = new Store(options.world);

  const migrationOf = (call: Call): Migration => {
    const migration = store.migrations.get(call.param("id"));
    if (migration === undefined) throw new Refusal(voice.notFound(call, "Migration"));
    return migration;
  };
  // Each act is possible in some states only; otherwise the state stands in its way.
  const act = (call: Call, allowed: readonly string[], change: (migration: Migration) => void) => {
    const migration = migrationOf(call);
    const { phase } = migration.job;
    if (!allowed.includes(phase)) {
      const { status } = migrationView(migration);
      return failure(call, 409, "conflict", `This cannot be done to a migration that is ${status.replace("_", " ")}`, {
        details: { status },
      });
    }
    change(migration);
    return json(200, migrationView(migration));
  };

  const router = new Router({ ...options, api: "sensei", voice, tellsQuota: true })
    .on("get", "/v1/migrations", "list-migrations", ({ query }) => {
      const { items, page, perPage, pages, total } = paginate(store.list(), query, 50);
      return json(200, {
        data: items.map(migrationRow),
        pagination: {
          total,
          page,
          per_page: perPage,
          total_pages: pages,
          has_next: page < pages,
          has_prev: page > 1,
        },
      });
    })
    .on("post", "/v1/migrations", "create-migration", async (call) => {
      const body = check(NewMigration, await readBody(call));
      if ("problems" in body) return firstProblem(call, body.problems);
      const { name, source, target } = body.value;
      if (source === target) {
        return failure(call, 422, "E7005", "Source and target are the same", {
          details: { field: "target", reason: "must differ from source" },
        });
      }
      const { id } = store.start({ name, source, target });
      return json(202, { id, status: "pending", status_url: `/sensei/v1/migrations/${id}` });
    })
    .on("get", "/v1/migrations/:id", "get-migration", (call) => json(200, migrationView(migrationOf(call))))
    .on("delete", "/v1/migrations/:id", "delete-migration", (call) => {
      const reply = act(call, ["succeeded", "failed", "cancelled"], ({ id }) => store.migrations.delete(id));
      return reply.ok ? new Response(null, { status: 204 }) : reply;
    })
    .on("post", "/v1/migrations/:id/pause", "pause-migration", (call) =>
      act(call, ["running"], ({ job }) => job.pause()),
    )
    .on("post", "/v1/migrations/:id/resume", "resume-migration", (call) =>
      act(call, ["paused"], ({ job }) => job.resume()),
    )
    .on("post", "/v1/migrations/:id/cancel", "cancel-migration", (call) =>
      act(call, ["running", "paused"], ({ job }) => job.cancel()),
    )
    .close();

  return { router, store };
}

async function readBody(call: Call): Promise<unknown> {
  const type = call.request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal(
      failure(call, 415, "unsupported_media_type", "Send the migration as application/json", {
        headers: { Accept: "application/json" },
      }),
    );
  }
  const bytes = await call.request.arrayBuffer();
  if (bytes.byteLength > bodyLimit) {
    throw new Refusal(
      failure(call, 413, "payload_too_large", `The body must have at most ${bodyLimit / 1024} kB`, {
        details: { limit_bytes: bodyLimit },
      }),
    );
  }
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refusal(voice.malformed(call));
  }
}

// Sensei names one field at a time: a missing one makes the request unreadable (400), a wrong one is refused (422).
function firstProblem(call: Call, problems: readonly Problem[]): Response {
  const problem = problems.find(({ missing }) => missing) ?? problems[0];
  const field = problem?.path.join(".") ?? "";
  if (field === "") return failure(call, 400, "E7003", "Invalid request: the body must be an object");
  if (problem?.missing) {
    return failure(call, 400, "E7003", `Invalid request: missing required field '${field}'`, {
      details: { field, reason: "required" },
    });
  }
  return failure(call, 422, "E7005", `Validation failed: '${field}' ${problem?.message ?? "is not valid"}`, {
    details: { field, reason: problem?.message },
  });
}
