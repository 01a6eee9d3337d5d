import type { Reply } from "./readReply.ts";

/** What a reply promised, as far as it could be read. */
export interface Promised {
  /** When to come back, from wherever it was read. */
  readonly retryAt?: number | undefined;
  /** Where accepted work can be watched. */
  readonly statusUrl?: string | undefined;
}

/**
 * Names of the header fields that a reply of another origin may have had: its status promises what they say, and
 * neither they nor anything else in the reply could be read. In lower case; `[]`: nothing is missing.
 */
export function hiddenFields({ status, type, headers }: Reply, { retryAt, statusUrl }: Promised): readonly string[] {
  const missing = [
    ...(retryAt === undefined && [202, 429, 503].includes(status) ? ["retry-after"] : []),
    ...(statusUrl === undefined && status === 202 ? ["location"] : []),
  ];
  return type === "cors" ? missing.filter((name) => !headers.has(name)) : [];
}

/** What every page may read (Fetch standard §4.4, CORS-safelisted response-header names). */
const safelisted = "cache-control content-language content-length content-type expires last-modified pragma".split(" ");

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
  const known = new Set([...safelisted, ...wanted.map((name) => name.toLowerCase())]);
  return [...wanted, ...[...headers.keys()].filter((name) => !known.has(name))].join(", ");
}
