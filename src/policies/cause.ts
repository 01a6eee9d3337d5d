import type { Failure, FailureKind } from "../outcome/failures.ts";

/** Kinds that are about the way to an API, its state or who asks: what strikes one read strikes others too. */
const shared: readonly FailureKind[] = [
  "unauthenticated",
  "rate-limited",
  "unavailable",
  "bad-gateway",
  "gateway-timeout",
  "unreachable",
];

/** What is one for all services: who asks, and the connection. */
const everywhere: readonly FailureKind[] = ["unauthenticated", "unreachable"];

/**
 * Names the cause that a failure shares with others of its kind; `undefined`: it is about what was asked alone.
 * @param url Of the request: two services may fail apart.
 */
export function sharedCauseOf({ kind, dialect, rateLimit }: Failure, url: string | undefined): string | undefined {
  if (!shared.includes(kind)) return undefined;
  if (everywhere.includes(kind)) return kind;
  // A gateway in trouble answers with the one and the other in turn.
  const name = kind === "gateway-timeout" ? "bad-gateway" : kind;
  return [name, dialect, toUrl(url)?.origin, rateLimit?.partitionKey].filter(Boolean).join(" ");
}

/**
 * The service that a shared cause is about, as its address names it (`api.example.com`); `undefined`: it is none, or one
 * for all services.
 */
export function serviceOf({ kind }: Failure, url: string | undefined): string | undefined {
  return shared.includes(kind) && !everywhere.includes(kind) ? toUrl(url)?.host : undefined;
}

function toUrl(url: string | undefined): URL | undefined {
  return url === undefined || !URL.canParse(url) ? undefined : new URL(url);
}
