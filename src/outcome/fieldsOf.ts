import type { FieldIssue } from "./failureParts.ts";
import type { Failure } from "./failures.ts";

const none: readonly FieldIssue[] = [];

/** What a failure says of single fields, for a form to show at them; of kinds that say nothing of fields, nothing. */
export function fieldsOf(failure: Failure | undefined): readonly FieldIssue[] {
  if (failure?.kind !== "invalid" && failure?.kind !== "conflict") return none;
  // A mistaken rule, or a failure kept from before a reload, may hold anything.
  return Array.isArray(failure.fields) ? (failure.fields as readonly FieldIssue[]) : none;
}
