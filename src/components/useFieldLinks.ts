"use client";
import { type RefObject, useLayoutEffect, useState } from "react";
import type { FieldIssue } from "../outcome/failures.ts";
import { fieldName, findField, labelOf } from "./fieldPath.ts";

/** Where the fields of a form are and what they are called, keyed by path: `items.0.price`. */
export interface FieldNames {
  /** What a person calls each field. Default: its own label. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** The id of each control, for forms whose `name`s are not the API's. */
  hrefs?: Readonly<Record<string, string>> | undefined;
  /** The form, when the summary stands outside of it. */
  form?: RefObject<HTMLElement | null> | undefined;
}

/** One message with the field that it belongs to. */
export interface FieldLine {
  readonly issue: FieldIssue;
  /** `undefined`: it is about the whole form, or about something that the form has no field for. */
  readonly control?: HTMLElement | undefined;
  readonly label?: string | undefined;
}

/**
 * The messages in the order of the page: about the form first, then as the fields stand, last what has no field.
 * Fields are looked for once they are all on the page, so that the order is theirs and not the server's.
 */
export function useFieldLinks(
  summary: RefObject<HTMLElement | null>,
  issues: readonly FieldIssue[],
  { labels, hrefs, form }: FieldNames,
): readonly FieldLine[] {
  const [controls, setControls] = useState<ReadonlyMap<FieldIssue, HTMLElement>>(new Map());
  useLayoutEffect(() => {
    const scope = form?.current ?? summary.current?.closest("form") ?? summary.current?.ownerDocument ?? null;
    const found = new Map<FieldIssue, HTMLElement>();
    for (const issue of issues) {
      const control = findField(scope, issue.path, hrefs?.[fieldName(issue.path)]);
      if (control !== undefined) found.set(issue, control);
    }
    // Looked for after each render, for a field may come or go; kept when nothing changed, or it would never rest.
    setControls((before) => (isSame(before, found) ? before : found));
  });

  const lines = issues.map((issue): FieldLine => {
    const control = controls.get(issue);
    const name = fieldName(issue.path);
    return { issue, control, label: labels?.[name] ?? (control && labelOf(control)) };
  });
  return lines.sort((a, b) => {
    if (a.control && b.control) return isBefore(a.control, b.control) ? -1 : isBefore(b.control, a.control) ? 1 : 0;
    return rank(a) - rank(b);
  });
}

function isSame(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

function rank({ issue, control }: FieldLine): number {
  return issue.path.length === 0 ? 0 : control ? 1 : 2;
}

function isBefore(a: HTMLElement, b: HTMLElement): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
