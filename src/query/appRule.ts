import type { QueryClient } from "@tanstack/react-query";
import type { SurfaceChoice } from "../policies/surface.ts";
import type { FaultlineMeta } from "./meta.ts";

/**
 * In the options themselves rather than beside the client: apps lay `queryDefaults()` into clients that they make, and
 * their own options over ours, and neither may lose it. Shared by two copies of this package.
 */
const place = Symbol.for("faultline/surfaces");

/** What the app said for all queries or mutations, to be laid into their default options. */
export function ruleOption(rule: SurfaceChoice | undefined): object {
  return rule === undefined ? {} : { [place]: rule };
}

/** What the app said for all queries or mutations of a client; `undefined`: nothing. */
export function appRule(client: QueryClient, source: "query" | "mutation"): SurfaceChoice | undefined {
  const { queries, mutations } = client.getDefaultOptions();
  const options = (source === "query" ? queries : mutations) as { [place]?: SurfaceChoice } | undefined;
  return options?.[place];
}

/** What decides where the failure of a mutation is shown. */
interface MutationWords {
  readonly surface: SurfaceChoice | undefined;
  readonly rule: SurfaceChoice | undefined;
}

const words = new WeakMap<object, MutationWords>();

/** Notes where a mutation's error came from: `throwOnError` of mutations is told the error and nothing else. */
export function noteWords(error: unknown, client: QueryClient, meta: Record<string, unknown> | undefined): void {
  if (typeof error !== "object" || error === null) return;
  const { surface }: FaultlineMeta = { ...meta };
  words.set(error, { surface, rule: appRule(client, "mutation") });
}

/** What is noted of a mutation's error. */
export function wordsOn(error: unknown): MutationWords | undefined {
  return typeof error === "object" && error !== null ? words.get(error) : undefined;
}
