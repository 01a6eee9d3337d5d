"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { claimFor } from "../ledger/page.ts";
import type { FieldIssue } from "../outcome/failureParts.ts";
import type { Failure } from "../outcome/failures.ts";
import { byField, fieldKey, fieldName } from "../outcome/fieldPath.ts";
import { fieldsOf } from "../outcome/fieldsOf.ts";

/** What an API says against the fields of a form, for the form to show. */
export interface FieldErrors {
  /**
   * The message for a field; `undefined`: nothing against it.
   * @param name As forms write it: `"items.0.price"` or `"items[0].price"`.
   */
  errorFor(name: string): string | undefined;
  /** What concerns the form as a whole, or a field that the form never asked about: nothing goes unsaid. */
  readonly formErrors: readonly string[];
  /** All that still stands, for a summary. */
  readonly issues: readonly FieldIssue[];
  /** Drops what is said against a field and what lies inside it, when the person edits it. Comes back with the next failure. */
  clear(name: string): void;
}

/**
 * Brings the messages of a failed validation to their fields, and those of a conflict that names fields: that is shown
 * as a whole besides, as by `MutationNotice`.
 * @param failure What the last attempt ended with; kinds without field messages say nothing here.
 */
export function useFieldErrors(failure: Failure | undefined): FieldErrors {
  // The messages themselves, not their fields: the next failure, though it say the very same, brings new ones.
  const [cleared, setCleared] = useState<ReadonlySet<FieldIssue>>(() => new Set());
  // A form asks for its fields in each render, so it has done so before the first failure comes. A row that has gone
  // asks no more.
  const asked = useRef<ReadonlySet<string>>(new Set());
  const asking = new Set<string>();
  let isRestRead = false;

  const fields = fieldsOf(failure);
  const known = useMemo(() => byField(fields, ({ path }) => path), [fields]);
  const issues = useMemo(() => fields.filter((issue) => !cleared.has(issue)), [fields, cleared]);

  // After each render, for each asks anew; it comes to rest, for the next one asks for the same.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => {
    const before = asked.current;
    asked.current = asking;
    // Read before the last field was asked for, or while a row had just gone, the rest was another: it is drawn again.
    const isOther = (key: string) => before.has(key) !== asking.has(key);
    if (isRestRead && [...known.keys()].some(isOther)) setCleared((cleared) => new Set(cleared));
  });

  useEffect(() => {
    // Fields alone do not say what stands in the way of the whole, nor how to go on.
    if (failure?.kind !== "invalid" || failure.unlisted) return;
    const isShown = isRestRead || [...known.keys()].every((key) => asking.has(key));
    // Told only when each message has somebody who asks for it; what is left over a summary claims for itself.
    // More than the reply's first thousand nobody has, but a summary says that there are.
    return known.size > 0 && isShown ? claimFor({ subject: failure, surface: "field" }) : undefined;
    // What the render asked for that brought the failure.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [failure, known]);

  return {
    errorFor(name) {
      const wanted = fieldKey(name);
      asking.add(wanted);
      const messages = known.get(wanted)?.filter((issue) => !cleared.has(issue)) ?? [];
      return messages.length > 0 ? messages.map(({ message }) => message).join(" ") : undefined;
    },
    get formErrors() {
      isRestRead = true;
      const isAsked = (key: string) => asked.current.has(key) || asking.has(key);
      const atFields = new Set([...known].filter(([key]) => isAsked(key)).flatMap(([, issues]) => issues));
      return issues
        .filter((issue) => issue.path.length === 0 || !atFields.has(issue))
        .map(({ path, message }) => (path.length === 0 ? message : `${fieldName(path)}: ${message}`));
    },
    issues,
    clear: useCallback(
      (name) => {
        const start = `${fieldKey(name)}.`;
        const inside = [...known].filter(([key]) => `${key}.`.startsWith(start)).flatMap(([, issues]) => issues);
        setCleared((before) => new Set([...before, ...inside]));
      },
      [known],
    ),
  };
}
