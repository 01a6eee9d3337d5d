import type { ApiError } from "../../outcome/ApiError.ts";
import type { FieldIssue } from "../../outcome/failureParts.ts";
import type { Failure } from "../../outcome/failures.ts";
import { fieldsOf } from "../../outcome/fieldsOf.ts";
import { findInError } from "../../outcome/findInError.ts";

/** One message as schema libraries word it (Standard Schema v1, `Issue`). */
export interface StandardIssue {
  readonly message: string;
  /** Keys from the form's root, bare or as `{ key }`; absent: the form as a whole. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/**
 * What messages can be read from: a failure, the error that carries it, itself or in the nearest of a `cause` or of the
 * `errors` of an `AggregateError`, or the issues of a schema. Anything else a request ends with, `undefined` too, has none.
 */
export type FieldErrorSource =
  | Failure
  | ApiError
  | Error
  | readonly StandardIssue[]
  | { readonly issues?: readonly StandardIssue[] | undefined }
  | null
  | undefined;

/**
 * The messages in their order, each with the path that it came with. A failure of another kind than `invalid` has none,
 * but for a conflict that names fields.
 */
export function toIssues(source: FieldErrorSource): readonly FieldIssue[] {
  const issues = isList(source) ? source : source && "issues" in source && (source.issues ?? []);
  if (issues) return issues.map(toIssue);
  const failure = failureOf(source);
  const fields = fieldsOf(failure);
  // Some refuse a form and name no field: that is about the whole of it, also without a word.
  if (failure?.kind === "invalid" && fields.length === 0) return [{ path: [], message: failure.message ?? "" }];
  return fields;
}

/** The failure among what messages are read from; `undefined`: they come from a schema, or there are none. */
export function failureOf(source: FieldErrorSource): Failure | undefined {
  return findInError(source, carried);
}

/** What `findFailure` would take for one. The table of all kinds, which that asks, would double what a form weighs. */
function carried(one: unknown): Failure | undefined {
  const { failure = one as Failure } = one as Partial<ApiError>;
  return failure.dialect && (failure.kind !== "invalid" || Array.isArray(failure.fields)) ? failure : undefined;
}

function toIssue(issue: StandardIssue): FieldIssue {
  const keys = (issue.path ?? []).map((item) => (typeof item === "object" ? item.key : item));
  return { ...issue, path: keys.map((key) => (typeof key === "symbol" ? String(key) : key)) };
}

// `Array.isArray` does not narrow what is read-only.
function isList(source: unknown): source is readonly StandardIssue[] {
  return Array.isArray(source);
}
