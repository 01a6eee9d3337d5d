"use client";

import { type ReactNode, useState } from "react";
import type { Message } from "../locales/en.ts";
import { fieldName } from "../outcome/fieldPath.ts";
import { useMessages } from "./context.ts";
import { FieldWords } from "./FieldWords.tsx";
import { labelOf } from "./findField.ts";
import { type FieldLine, type FieldNames, ofField } from "./useFieldLinks.ts";

export interface FieldListProps extends Pick<FieldNames, "labels"> {
  lines: readonly FieldLine[];
  /** What we say of the form as a whole where the server has only a code, or no word at all. */
  own?: Message | undefined;
}

/** More than these are folded away: a wall of links helps nobody. */
const MOST_LINES = 6;
/** More than these are not even drawn before somebody asks for them. Fewer are: a search of the page finds them. */
const MOST_FOLDED = 100;

/** What is wrong with each field, a link to it where the page has one. */
export function FieldList({ lines, ...rest }: FieldListProps): ReactNode {
  const { messages, say } = useMessages();
  const shown = lines.length > MOST_LINES + 1 ? MOST_LINES : lines.length;
  const folded = lines.slice(shown);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Lines lines={lines.slice(0, shown)} {...rest} />
      {folded.length > 0 && (
        <details data-fl="summary-more" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{say(messages.fields.more, { count: folded.length })}</summary>
          {(isOpen || folded.length <= MOST_FOLDED) && <Lines lines={folded} {...rest} />}
        </details>
      )}
    </>
  );
}

function Lines({ lines, labels, own }: FieldListProps): ReactNode {
  return (
    lines.length > 0 && (
      <ul data-fl="summary-list">
        {lines.map((line, index) => (
          <li key={index}>
            <Line {...line} label={ofField(labels, line.issue) ?? (line.control && labelOf(line.control))} own={own} />
          </li>
        ))}
      </ul>
    )
  );
}

function Line({ issue, control, label, own }: FieldLine & Pick<FieldListProps, "own"> & { label: string | undefined }) {
  const text = (
    <FieldWords
      message={issue.message}
      name={label ?? (control ? undefined : fieldName(issue.path))}
      own={issue.path.length === 0 ? own : undefined}
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
