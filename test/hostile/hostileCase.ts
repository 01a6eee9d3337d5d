import { common } from "../../src/dialects/common/index.ts";
import { deployforge } from "../../src/dialects/deployforge/index.ts";
import type { Dialect } from "../../src/dialects/dialect.ts";
import { resource } from "../../src/dialects/resource/index.ts";
import { sensei } from "../../src/dialects/sensei/index.ts";
import { versioner } from "../../src/dialects/versioner/index.ts";
import type { ApiOptions } from "../../src/query/createApi.ts";
import { setUp } from "../query/harness.tsx";
import cases from "./hostileCases.json";

/** Who may read a reply: each API that we know, and the envelopes in common use. */
const own = [deployforge, versioner, resource, sensei];
export const readers: readonly (readonly [string, readonly Dialect[]])[] = [
  ["the four APIs' dialects", own],
  ["the common envelopes", common],
];

/** Bodies that are no more than one thing again and again. */
const generated: Readonly<Record<string, () => unknown>> = {
  "huge-field-list": () => ({
    errors: Array.from({ length: 2000 }, (_, row) => ({ field: `rows.${row}.name`, message: "required" })),
  }),
  // A message at each level, so that all that is read of it can be seen.
  "deep-nesting": () => `${'{"errors":{"b":["It is bad"],"a":'.repeat(5000)}1${"}}".repeat(5000)}`,
};

export function caseOf(id: string) {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`There is no hostile case "${id}".`);
  return { ...found, body: found.body ?? generated[id]?.() };
}

/** The text that comes over the wire. */
function textOf(id: string): string {
  const { body } = caseOf(id);
  return typeof body === "string" ? body : JSON.stringify(body);
}

/** The reply, made anew for each request; a status that no `Response` can have is that of `Response.error()`. */
export function answer(id: string, changes: Partial<Response> = {}): () => Response {
  const { status, headers } = caseOf(id);
  return () => {
    if (status === 0) return Response.error();
    const response = new Response(textOf(id), { status, headers: headers as Record<string, string> });
    const named = Object.entries(changes).map(([name, value]) => [name, { value }] as const);
    return Object.defineProperties(response, Object.fromEntries(named));
  };
}

/** What an app gets that sends a write and is answered so: the whole way, from `fetch` on. */
export async function outcomeOf(id: string, dialects: readonly Dialect[], options: Partial<ApiOptions> = {}) {
  const { api } = setUp([answer(id)], { dialects, ...options });
  return api.request("/orders", { method: "POST", json: {}, idempotencyKey: "key-1" });
}
