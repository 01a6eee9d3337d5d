import { isCancelledError } from "@tanstack/react-query";

/** Whether an error says that somebody called the request off, which is nobody's failure. A timeout is one. */
export function isAbort(error: unknown): boolean {
  if (isCancelledError(error)) return true;
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}
