import { isCancelledError } from "@tanstack/react-query";

/** Whether an error says that somebody called the request off, which is nobody's failure. A timeout is one. */
export function isAbort(error: unknown): boolean {
  try {
    return isCancelledError(error) || (error as Partial<Error> | null | undefined)?.name === "AbortError";
  } catch {
    // What does not even tell its name does not say that it was called off.
    return false;
  }
}
