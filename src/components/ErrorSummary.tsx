"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FieldIssue, Invalid } from "../outcome/failures.ts";
import { fieldName } from "../outcome/fieldPath.ts";
import { useMessages } from "./context.ts";
import { FieldWords } from "./FieldWords.tsx";
import { labelOf } from "./findField.ts";
import { Reference } from "./Reference.tsx";
import { StatePanel } from "./StatePanel.tsx";
import { useBareClaim } from "./useClaim.ts";
import { type FieldLine, type FieldNames, ofField, useFieldLinks } from "./useFieldLinks.ts";
import { useLatest } from "./useLatest.ts";
import type { ViewProps } from "./viewProps.ts";
import { countOf } from "./words/count.ts";

export interface ErrorSummaryProps
  extends FieldNames,
    Pick<ViewProps<Invalid>, "failure" | "layout" | "headingLevel" | "actions" | "onDismiss"> {
  /** What still stands, when the person has mended some of it. Default: all of the failure's. */
  fields?: readonly FieldIssue[] | undefined;
  /** Leaves the focus where it is and says the title instead; for forms that save by themselves. Default: in a toast. */
  keepsFocus?: boolean | undefined;
}

/** More than these are folded away: a wall of links helps nobody. */
const MOST_LINES = 6;
/** More than these are not even drawn before somebody asks for them. Fewer are: a search of the page finds them. */
const MOST_FOLDED = 100;

/**
 * What is wrong in a form, in the words that stand at the fields, in their order, each a link to its field. What fits
 * no field stays as text. The focus comes here once for each failure, so no live region says it besides.
 */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { failure, fields = failure.fields, labels, layout, headingLevel, actions, onDismiss } = props;
  // A toast comes to whatever a person is at: it must not pull them away from it.
  const { keepsFocus = layout === "toast" } = props;
  const unlisted = countOf(failure.unlisted) ?? 0;
  const root = useRef<HTMLDivElement>(null);
  const { messages, say } = useMessages();
  // Without a word of the server's it is ours that stands there.
  const said = fields.filter(({ path, message }) => path.length > 0 || message !== "");
  const lines = useFieldLinks(root, said, props);
  const words = messages.fields;
  const { place } = useBareClaim(failure, "field");

  const keeps = useLatest(keepsFocus);
  const focused = useRef<Invalid>(undefined);
  // Once for each failure: a field that is mended must not pull the person back up, nor must a page that is shown again.
  useEffect(() => {
    if (focused.current === failure) return;
    focused.current = failure;
    const title = root.current?.querySelector<HTMLElement>('[data-fl="title"]');
    if (keeps.current || !title) return;
    title.tabIndex = -1;
    title.focus();
  }, [failure, keeps]);

  const shown = lines.length > MOST_LINES + 1 ? MOST_LINES : lines.length;
  const folded = lines.slice(shown);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div ref={root} data-fl="summary">
      <StatePanel
        place={place}
        tone="critical"
        layout={layout}
        headingLevel={headingLevel ?? 2}
        title={say(words.title)}
        body={
          <>
            {lines.length === 0 && (failure.message ?? say(messages.failures.invalid.body ?? ""))}
            <Lines lines={lines.slice(0, shown)} labels={labels} />
            {folded.length > 0 && (
              <details data-fl="summary-more" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
                <summary>{say(words.more, { count: folded.length })}</summary>
                {(isOpen || folded.length <= MOST_FOLDED) && <Lines lines={folded} labels={labels} />}
              </details>
            )}
            {unlisted > 0 && <p data-fl="summary-rest">{say(words.unlisted, { count: unlisted })}</p>}
          </>
        }
        actions={actions}
        onDismiss={onDismiss}
        reference={failure.requestId && <Reference id={failure.requestId} at={failure.receivedAt} />}
        newsKey={failure.receivedAt}
        news={keepsFocus ? undefined : ""}
      />
    </div>
  );
}

interface LinesProps extends Pick<FieldNames, "labels"> {
  lines: readonly FieldLine[];
}

function Lines({ lines, labels }: LinesProps) {
  return (
    lines.length > 0 && (
      <ul role="list" data-fl="summary-list">
        {lines.map((line, index) => (
          <li key={index}>
            <Line {...line} label={ofField(labels, line.issue) ?? (line.control && labelOf(line.control))} />
          </li>
        ))}
      </ul>
    )
  );
}

function Line({ issue, control, label }: FieldLine & { label: string | undefined }): ReactNode {
  const { messages } = useMessages();
  const text = (
    <FieldWords
      message={issue.message}
      name={label ?? (control ? undefined : fieldName(issue.path))}
      own={issue.path.length === 0 ? messages.failures.invalid.body : undefined}
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
