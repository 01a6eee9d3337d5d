"use client";
import { type RefObject, useState } from "react";
import { pageLedger } from "../ledger/ledger.ts";
import type { FieldIssue } from "../outcome/failureParts.ts";
import { fieldName } from "../outcome/fieldPath.ts";
import { fieldsIn } from "./findField.ts";
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
}

type Find = (issue: FieldIssue) => HTMLElement | undefined;
const nowhere: Find = () => undefined;

/**
 * The messages in the order of the page: about the form first, then as the fields stand, last what has no field.
 * Fields are looked for once they are all on the page, so that the order is theirs and not the server's.
 * @param isOwn Whether only the form is looked through that it stands in, and outside of any nothing.
 */
export function useFieldLinks(
  summary: RefObject<HTMLElement | null>,
  issues: readonly FieldIssue[],
  { hrefs, form }: FieldNames,
  isOwn?: boolean,
): readonly FieldLine[] {
  const [lines, setLines] = useState(() => toLines(issues, nowhere));
  // Looked for after each render, for a field may come or go; kept when nothing changed, so that it comes to rest.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffectBeforePaint(() => {
    const own = form?.current ?? summary.current?.closest("form");
    const find = own ? findIn(own, hrefs) : isOwn ? nowhere : findNearby(summary.current, issues, hrefs);
    // A view of its own gives way to a summary, which may come after it.
    const found = isOwn && pageLedger().claimsOn(issues)[0] ? [] : toLines(issues, find);
    const isOther = ({ issue, control }: FieldLine, index: number) =>
      issue !== lines[index]?.issue || control !== lines[index].control;
    if (found.length !== lines.length || found.some(isOther)) setLines(found);
  });
  return lines;
}

function toLines(issues: readonly FieldIssue[], find: Find): readonly FieldLine[] {
  const lines = issues.map((issue): FieldLine => ({ issue, control: find(issue) }));
  // Of a hundred messages about one field, one is placed.
  const controls = [...new Set(lines.flatMap(({ control }) => control ?? []))].sort(order);
  const places = new Map<HTMLElement | undefined, number>(controls.map((control, index) => [control, index]));
  const placeOf = ({ issue, control }: FieldLine) =>
    issue.path.length === 0 ? -1 : (places.get(control) ?? places.size);
  return lines.sort((a, b) => placeOf(a) - placeOf(b));
}

/** What an app says of a field; nothing for `toString`, which every object has and no app has said. */
export function ofField<T>(said: Readonly<Record<string, T>> | undefined, { path }: FieldIssue): T | undefined {
  const name = fieldName(path);
  return said && Object.hasOwn(said, name) ? said[name] : undefined;
}

function findIn(scope: ParentNode, hrefs: FieldNames["hrefs"]): Find {
  const find = fieldsIn(scope);
  return (issue) => {
    const id = ofField(hrefs, issue);
    return id === undefined ? find(issue.path) : (document.getElementById(id.replace(/^#/, "")) ?? undefined);
  };
}

/** Of forms side by side, each with a field of that name, the summary is about one: links must not lead into several. */
function findNearby(from: Element | null, issues: readonly FieldIssue[], hrefs: FieldNames["hrefs"]): Find {
  const all = findIn(document, hrefs);
  // Of a hundred messages about one field, one tells whether a form has it.
  const wanted = new Map(issues.map((issue) => [all(issue), issue]));
  wanted.delete(undefined);
  const tried = new Set<Element>();
  for (let around = from; around; around = around.parentElement)
    for (const scope of [...around.querySelectorAll("form"), around]) {
      if (tried.has(scope)) continue;
      tried.add(scope);
      const find = findIn(scope, hrefs);
      if ([...wanted.values()].every(find)) return find;
    }
  return all;
}

function order(a: HTMLElement, b: HTMLElement): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
