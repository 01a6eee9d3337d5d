import type { QueryClient } from "@tanstack/react-query";
import type { SurfaceChoice } from "../policies/surface.ts";
import type { RetryOption } from "./attempts.ts";
import type { FaultlineMeta } from "./meta.ts";

/**
 * In the options themselves rather than beside the client: apps lay `queryDefaults()` into clients that they make, and
 * their own options over ours, and neither may lose it. Shared by two copies of this package.
 */
const place = Symbol.for("faultline/surfaces");

/** What the app said for all queries or mutations, to be laid into their default options. */
export function ruleOption(rule: SurfaceChoice | undefined): object | undefined {
  return rule && { [place]: rule };
}

interface Defaults {
  readonly [place]?: SurfaceChoice;
  readonly retry?: { readonly [place]?: true };
}

function defaultsOf(client: QueryClient, source: "query" | "mutation"): Defaults | undefined {
  return client.getDefaultOptions()[source === "query" ? "queries" : "mutations"] as Defaults | undefined;
}

/** What the app said for all queries or mutations of a client; `undefined`: nothing. */
export function appRule(client: QueryClient, source: "query" | "mutation"): SurfaceChoice | undefined {
  return defaultsOf(client, source)?.[place];
}

/** What decides where the failure of a mutation is shown. */
interface MutationWords {
  readonly surface: SurfaceChoice | undefined;
  readonly rule: SurfaceChoice | undefined;
}

/** Marks a `retry` as that of our own defaults: what it would say of our options, these say themselves. */
export function ownRetry<T extends object>(retry: T): T {
  return Object.assign(retry, { [place]: true });
}

/** The app's own `retry` for all queries or mutations of a client; `undefined`: nothing. */
export function appRetry(client: QueryClient, source: "query" | "mutation"): RetryOption {
  const retry = defaultsOf(client, source)?.retry;
  return retry?.[place] ? undefined : (retry as RetryOption);
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
  // What is no object has no place in there, and is not found.
  return words.get(error as object);
}
