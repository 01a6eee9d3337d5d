"use client";
import { type RefObject, useState } from "react";
import type { FieldIssue } from "../outcome/failures.ts";
import { fieldName } from "../outcome/fieldPath.ts";
import { findField, labelOf } from "./findField.ts";
import { useEffectBeforePaint } from "./useEffectBeforePaint.ts";

/** Where the fields of a form are and what they are called, keyed by path: `items.0.price`. */
export interface FieldNames {
  /** What a person calls each field. Default: its own label. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** The id of each control, for forms whose `name`s are not the API's. */
  hrefs?: Readonly<Record<string, string>> | undefined;
  /**
   * The form. Default: the one that the summary stands in; outside of any, the nearest that has every field which the
   * page has.
   */
  form?: RefObject<HTMLElement | null> | undefined;
}

/** One message with the field that it belongs to. */
export interface FieldLine {
  readonly issue: FieldIssue;
  /** `undefined`: it is about the whole form, or about something that the form has no field for. */
  readonly control?: HTMLElement | undefined;
  readonly label?: string | undefined;
}

type Controls = readonly (HTMLElement | undefined)[];

/**
 * The messages in the order of the page: about the form first, then as the fields stand, last what has no field.
 * Fields are looked for once they are all on the page, so that the order is theirs and not the server's.
 */
export function useFieldLinks(
  summary: RefObject<HTMLElement | null>,
  issues: readonly FieldIssue[],
  { labels, hrefs, form }: FieldNames,
): readonly FieldLine[] {
  const [controls, setControls] = useState<Controls>([]);
  // Looked for after each render, for a field may come or go; kept when nothing changed, so that it comes to rest.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffectBeforePaint(() => {
    const find = (scope: ParentNode) => issues.map(({ path }) => findField(scope, path, hrefs?.[fieldName(path)]));
    const own = form?.current ?? summary.current?.closest("form");
    const found = own ? find(own) : findNearby(summary.current, find);
    if (found.some((control, index) => control !== controls[index])) setControls(found);
  });

  return issues
    .map((issue, index): FieldLine => {
      const control = controls[index];
      return { issue, control, label: labels?.[fieldName(issue.path)] ?? (control && labelOf(control)) };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.control && b.control ? order(a.control, b.control) : 0));
}

/** Of forms side by side, each with a field of that name, the summary is about one: links must not lead into several. */
function findNearby(from: Element | null, find: (scope: ParentNode) => Controls): Controls {
  const all = find(document);
  for (let around = from; around; around = around.parentElement)
    for (const scope of [...around.querySelectorAll("form"), around]) {
      const found = find(scope);
      if (all.every((control, index) => !control || found[index])) return found;
    }
  return all;
}

function rank({ issue, control }: FieldLine): number {
  return issue.path.length === 0 ? 0 : control ? 1 : 2;
}

function order(a: HTMLElement, b: HTMLElement): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
