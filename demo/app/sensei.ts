import * as z from "zod/mini";
import { sensei } from "./apis.ts";
import { instant } from "./instant.ts";

const Row = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  progress_percent: z.number(),
  created_at: instant,
});
export type MigrationRow = z.output<typeof Row>;

/** The phases of a migration, by the names that its page reports. */
export const phases = ["queued", "schema_analysis", "data_transfer", "index_build", "validation"];

export const migrations = (page: number) =>
  sensei.queryOptions({
    queryKey: ["sensei", "migrations", page],
    path: "/v1/migrations",
    query: { page, per_page: 4 },
    returns: "outcome",
    schema: z.array(Row),
    refetchInterval: 5000,
    meta: { operation: { action: "load the migrations", subject: "the migrations" } },
  });

/** The page of one migration is the page of its job, too. */
export const migration = (id: string) =>
  sensei.queryOptions({
    queryKey: ["sensei", "migration", id],
    path: `/v1/migrations/${encodeURIComponent(id)}`,
    returns: "outcome",
    schema: z.object({ id: z.string(), name: z.string() }),
    meta: { operation: { action: "open this migration", subject: "this migration" } },
  });

export interface Plan {
  readonly name: string | undefined;
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly note: string | undefined;
  readonly options: { readonly batch_size: number | undefined };
}

export const startMigration = sensei.mutationOptions({
  request: (plan: Plan) => ({ path: "/v1/migrations", json: plan }),
  meta: { operation: { action: "start the migration", subject: "The note" }, surface: "inline" },
});

/** Sends a plan that was written elsewhere, as what the file says it is. */
export const uploadPlan = (file: File | undefined) =>
  sensei.mutationOptions({
    request: ({ type, text }: { type: string; text: string }) => ({
      path: "/v1/migrations",
      json: type === "application/json" ? JSON.parse(text) : text,
      headers: { "Content-Type": type },
    }),
    meta: { operation: { action: "upload the plan", subject: file?.name ?? "the plan" }, surface: "inline" },
  });

export const changeMigration = sensei.mutationOptions({
  request: ({ id, to }: { id: string; to: "pause" | "resume" | "cancel" }) => ({
    path: `/v1/migrations/${encodeURIComponent(id)}/${to}`,
  }),
  meta: { operation: { action: "change the migration", subject: "the migration" }, surface: "inline" },
});

export const deleteMigration = ({ id, name }: MigrationRow) =>
  sensei.mutationOptions({
    request: () => ({ method: "DELETE", path: `/v1/migrations/${id}` }),
    meta: { operation: { action: `delete “${name}”`, subject: name }, surface: "toast" },
  });
