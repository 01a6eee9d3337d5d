import { type Fields, readHeader } from "./header.ts";
import { toAbsoluteUrl } from "./links.ts";

/** Fields for the address of work alone (Microsoft's REST guidelines, long-running operations). */
export const monitors = ["operation-location", "azure-asyncoperation"] as const;

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
 * With neither it is `Content-Location`: a 202 tells of the request's state (§15.3.3), and that field says at which
 * address the same can be had (§8.7); HL7 FHIR's asynchronous requests name their monitor so. The address asked is none:
 * a GET there asks for something else than what the POST began.
 * @param told The address that the body names: it knows best.
 * @param asked The address that the reply came from.
 */
export function readJobLinks(headers: Fields, told?: string, asked = ""): JobLinks {
  const monitor = told || readHeader(headers, ...monitors);
  const location = readHeader(headers, "location") || undefined;
  if (!monitor && !location) {
    const report = toAbsoluteUrl(readHeader(headers, "content-location") || undefined, asked);
    return { statusUrl: report === asked ? undefined : report };
  }
  if (!monitor) return { statusUrl: location };
  return { statusUrl: monitor, resultUrl: location === monitor ? undefined : location };
}
