import { isSafe } from "./methods.ts";
import type { FieldedReply, Reply } from "./readReply.ts";

/** What a reply promised, as far as it could be read. */
export interface Promised {
  /** When to come back, from wherever it was read. */
  readonly retryAt?: number | undefined;
  /** Where accepted work can be watched. */
  readonly statusUrl?: string | undefined;
}

/**
 * Names of the header fields that a server usually sends with such a reply, and that this one lacks: of another origin,
 * they may be there unseen. In lower case; `[]`: nothing is missing.
 * @param waitsAs The status that the reply waits as: 429 for a rate limit under any other.
 */
export function hiddenFields(
  { status, type, headers, request }: FieldedReply,
  { retryAt, statusUrl }: Promised,
  waitsAs: number = status,
): readonly string[] {
  if (type !== "cors") return [];
  const isAccepted = status === 202;
  const names = [
    retryAt === undefined && (isAccepted || status === 503 || waitsAs === 429) && "retry-after",
    // A 202 to a read is a look at a job whose address is known.
    statusUrl === undefined && isAccepted && !isSafe(request.method) && "location",
  ];
  return names.filter((name): name is string => name !== false && !headers.has(name));
}

/** What every page may read (Fetch standard §4.4, CORS-safelisted response-header names). */
const safelisted = /^(cache-control|content-(language|length|type)|expires|last-modified|pragma)$/;

const forWaits = [
  "Retry-After",
  "Date",
  "RateLimit",
  "X-RateLimit-Limit",
  "X-RateLimit-Remaining",
  "X-RateLimit-Reset",
];
const forJobs = ["Location", "Operation-Location", "Retry-After", "Date"];
const forAll = ["ETag", "X-Request-Id"];

/**
 * The whole value of `Access-Control-Expose-Headers` that lets a page read what this status promises. It names also what
 * the reply exposes by now: written in place of the old line, it takes nothing away.
 */
export function toExposeHeaders({ status, headers }: Pick<Reply, "status" | "headers">): string {
  const wanted = [...(status === 202 ? forJobs : forWaits), ...forAll];
  const isKnown = (name: string) => safelisted.test(name) || wanted.some((one) => one.toLowerCase() === name);
  return [...wanted, ...[...headers.keys()].filter((name) => !isKnown(name))].join(", ");
}
