/** Whether the method only reads (RFC 9110 §9.2.1, and QUERY). An unknown method is taken for a write. */
export function isSafe(method: string): boolean {
  return /^(GET|HEAD|OPTIONS|TRACE|QUERY)$/i.test(method);
}

/** Whether sending it twice leaves what sending it once would have left (RFC 9110 §9.2.2). */
export function isIdempotent(method: string): boolean {
  return isSafe(method) || /^(PUT|DELETE)$/i.test(method);
}
