import { type Fields, readHeader } from "./header.ts";

/** Addresses in the headers of a 202, as written. */
export interface JobLinks {
  /** Where the job can be watched; `undefined`: the reply does not say, or the browser hides it. */
  readonly statusUrl?: string | undefined;
  /** Where its result will be. */
  readonly resultUrl?: string | undefined;
}

/**
 * Where accepted work can be watched: a field that says so, or `Location` when there is none (RFC 9110 §15.3.3 names
 * "a status monitor"). Beside such a field, `Location` is the result (Microsoft's REST guidelines, long-running operations).
 * @param told The address that the body names: it knows best.
 */
export function readJobLinks(headers: Fields, told?: string): JobLinks {
  const monitor = told || readHeader(headers, "operation-location", "azure-asyncoperation");
  const location = readHeader(headers, "location") || undefined;
  if (!monitor) return { statusUrl: location };
  return { statusUrl: monitor, resultUrl: location === monitor ? undefined : location };
}
