import type * as z from "zod/mini";
import { type Call, Refusal, type Voice } from "./router.ts";

/** One thing wrong with a request body, before an API has put it into its own words. */
export interface Problem {
  readonly path: readonly (string | number)[];
  /** Whether the field is not there at all. */
  readonly missing: boolean;
  readonly message: string;
  /** The value that was sent. */
  readonly value: unknown;
}

/** The body as JSON, or the API's own word for JSON that cannot be read. */
export async function readJson(call: Call, voice: Voice): Promise<unknown> {
  try {
    return JSON.parse(await call.request.text());
  } catch {
    throw new Refusal(voice.malformed(call));
  }
}

/** The body as this schema wants it, or what is wrong with it. */
export function check<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
): { readonly value: z.output<Schema> } | { readonly problems: readonly Problem[] } {
  const parsed = schema.safeParse(body);
  if (parsed.success) return { value: parsed.data };
  return {
    problems: parsed.error.issues.map(({ path, message }) => {
      const at = path.filter((key) => typeof key !== "symbol");
      const value = valueAt(body, at);
      return { path: at, missing: value === undefined, message, value };
    }),
  };
}

function valueAt(body: unknown, path: readonly (string | number)[]): unknown {
  let value = body;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** Reads `?page=` and `?per_page=` with sane bounds and cuts that page out. */
export function paginate<Item>(items: readonly Item[], query: URLSearchParams, perPageDefault: number) {
  const wanted = (name: string, otherwise: number) => {
    const value = Number(query.get(name) ?? otherwise);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
  };
  const perPage = Math.min(wanted("per_page", perPageDefault), 100);
  const page = wanted("page", 1);
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  return { page, perPage, pages, total: items.length, items: items.slice((page - 1) * perPage, page * perPage) };
}
