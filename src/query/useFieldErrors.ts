"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { claimFor } from "../ledger/page.ts";
import type { Failure, FieldIssue } from "../outcome/failures.ts";
import { fieldKey, fieldName } from "../outcome/fieldPath.ts";

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

const none: readonly FieldIssue[] = [];

/**
 * Brings the messages of a failed validation to their fields.
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

  const fields = failure?.kind === "invalid" ? failure.fields : none;
  const issues = fields.filter((issue) => !cleared.has(issue));

  // After each render, for each asks anew; it comes to rest, for the next one asks for the same.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => {
    const before = asked.current;
    asked.current = asking;
    // Read before the last field was asked for, or while a row had just gone, the rest was another: it is drawn again.
    const isOther = ({ path }: FieldIssue) => before.has(fieldKey(path)) !== asking.has(fieldKey(path));
    if (isRestRead && fields.some(isOther)) setCleared((cleared) => new Set(cleared));
  });

  useEffect(() => {
    const isShown = isRestRead || fields.every(({ path }) => asking.has(fieldKey(path)));
    // Told only when each message has somebody who asks for it; what is left over a summary claims for itself.
    return failure && fields.length > 0 && isShown ? claimFor({ subject: failure, surface: "field" }) : undefined;
    // What the render asked for that brought the failure.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [failure, fields]);

  return {
    errorFor(name) {
      const wanted = fieldKey(name);
      asking.add(wanted);
      const messages = issues.filter(({ path }) => fieldKey(path) === wanted).map(({ message }) => message);
      return messages.length > 0 ? messages.join(" ") : undefined;
    },
    get formErrors() {
      isRestRead = true;
      return issues
        .filter(({ path }) => path.length === 0 || !(asked.current.has(fieldKey(path)) || asking.has(fieldKey(path))))
        .map(({ path, message }) => (path.length === 0 ? message : `${fieldName(path)}: ${message}`));
    },
    issues,
    clear: useCallback(
      (name) => {
        const inside = fields.filter(({ path }) => `${fieldKey(path)}.`.startsWith(`${fieldKey(name)}.`));
        setCleared((before) => new Set([...before, ...inside]));
      },
      [fields],
    ),
  };
}
