import { findFailure } from "../outcome/findFailure.ts";

/** What the ledger knows an error by: the failure that it carries, else the error itself. */
export function subjectOf(error: unknown): unknown {
  return findFailure(error) ?? error;
}
