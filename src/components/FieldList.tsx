"use client";

import { type ReactNode, useRef, useState } from "react";
import type { Message } from "../locales/en.ts";
import type { FieldIssue } from "../outcome/failureParts.ts";
import { fieldName } from "../outcome/fieldPath.ts";
import { useMessages } from "./context.ts";
import { FieldWords } from "./FieldWords.tsx";
import { labelOf } from "./findField.ts";
import { type FieldLine, type FieldNames, ofField, useFieldLinks } from "./useFieldLinks.ts";

export interface FieldListProps extends FieldNames {
  issues: readonly FieldIssue[];
  /** What we say of the form as a whole where the server has only a code, or no word at all. */
  own?: Message | undefined;
  /**
   * What stands above the list already, or nothing. Given, the list is the last resort: it has what no summary lists and
   * no field of the form around it can show; outside of any form, all.
   */
  besides?: string | undefined;
}

/** More than these are folded away: a wall of links helps nobody. */
const MOST_LINES = 6;
/** More than these are not even drawn before somebody asks for them. Fewer are: a search of the page finds them. */
const MOST_FOLDED = 100;

/** What is wrong with each field, a link to it where the page has one. */
export function FieldList({ issues, own, besides, ...names }: FieldListProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const { messages, say } = useMessages();
  const isRest = besides !== undefined;
  const all = useFieldLinks(root, issues, names, isRest);
  const lines = isRest ? all.filter(({ issue, control }) => !control && issue.message !== besides) : all;
  const shown = lines.length > MOST_LINES + 1 ? MOST_LINES : lines.length;
  const folded = lines.slice(shown);
  const [isOpen, setIsOpen] = useState(false);

  function listOf(some: readonly FieldLine[]): ReactNode {
    return (
      some.length > 0 && (
        // A list without bullets is no list to Safari unless it says so.
        <ul role="list" data-fl="summary-list">
          {some.map((line, index) => (
            <li key={index}>{toLink(line)}</li>
          ))}
        </ul>
      )
    );
  }
  function toLink({ issue, control }: FieldLine): ReactNode {
    const text = (
      <FieldWords
        message={issue.message}
        name={ofField(names.labels, issue) ?? (control && labelOf(control)) ?? fieldName(issue.path)}
        own={issue.path.length ? undefined : own}
      />
    );
    if (!control) return text;
    return (
      <a
        href={`#${control.id || control.getAttribute("name")}`}
        onClick={(event) => {
          // The focus, not the address: a hash in it may mean a page to the app's router.
          event.preventDefault();
          control.focus();
        }}
      >
        {text}
      </a>
    );
  }
  return (
    <div ref={root}>
      {listOf(lines.slice(0, shown))}
      {folded.length > 0 && (
        <details data-fl="summary-more" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{say(messages.fields.more, { count: folded.length })}</summary>
          {(isOpen || folded.length <= MOST_FOLDED) && listOf(folded)}
        </details>
      )}
    </div>
  );
}
