import { useAnnounce, useFieldProps } from "faultline/react";
import type { ClipboardEvent } from "react";
import type { Draft } from "./draft.ts";
import { methods } from "./draft.ts";
import { isTooLongForLink } from "./kept.ts";
import { readers } from "./readers.ts";
import { hasNoBody, type Mistakes } from "./replyOf.ts";
import { Typed } from "./Typed.tsx";
import { takeApart } from "./takeApart.ts";
import type { Edit } from "./useDraft.ts";
import { usualStatuses } from "./usualStatuses.ts";

interface ReplyFormProps {
  draft: Draft;
  mistakes: Mistakes;
  onEdit: Edit;
  /** A whole reply was pasted, or Return was pressed: it is to be read now, and what comes of it seen. */
  onRead: () => void;
  /** What comes of it is to be gone to. */
  onLeave: () => void;
}

/** Where a reply is typed or pasted. What is typed is read by itself, so no button sends it. */
export function ReplyForm({ draft, mistakes, onEdit, onRead, onLeave }: ReplyFormProps) {
  const field = useFieldProps({ errorFor: (name) => mistakes[name as keyof Draft] });
  const announce = useAnnounce();
  // Dropped or dictated, it comes as a change; pasted, it may come into the middle of what was there.
  const take = (text: string) => {
    const parts = takeApart(text);
    if (parts === undefined) return false;
    onEdit(parts);
    announce(`Status, headers${parts.body === undefined ? "" : " and body"} were filled in.`);
    return true;
  };
  const longText = (name: "headers" | "body") => ({
    value: draft[name],
    spellCheck: false,
    dir: "ltr",
    className: "desk-code",
    onChange: ({ target: { value } }: { target: { value: string } }) => {
      if (!take(value)) onEdit({ [name]: value });
    },
    onPaste: (event: ClipboardEvent) => {
      if (!take(event.clipboardData.getData("text/plain"))) return;
      event.preventDefault();
      onRead();
    },
  });
  return (
    <form
      className="desk-form"
      aria-label="A reply of your API"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onRead();
      }}
    >
      <Typed name="reader" label="Dialects that read it" field={field} isWide>
        {(control) => (
          <select {...control} value={draft.reader} onChange={({ target }) => onEdit({ reader: target.value })}>
            {readers.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Typed>
      <Typed name="method" label="Method of the request" field={field}>
        {(control) => (
          <select {...control} value={draft.method} onChange={({ target }) => onEdit({ method: target.value })}>
            {methods.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
        )}
      </Typed>
      <Typed name="status" label="Status" field={field}>
        {(control) => (
          <>
            <input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              list="usual-statuses"
              value={draft.status}
              onChange={({ target }) => onEdit({ status: target.value })}
            />
            <datalist id="usual-statuses">
              {usualStatuses.map(([status, name]) => (
                <option key={status} value={status}>
                  {name}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Typed>
      <Typed name="headers" label="Headers" hint="One a line, as Retry-After: 60." field={field} isWide>
        {(control) => <textarea {...control} {...longText("headers")} rows={4} />}
      </Typed>
      <Typed name="body" label="Body" hint={hintOf(draft)} field={field} isWide>
        {(control) => <textarea {...control} {...longText("body")} rows={14} />}
      </Typed>
      <button type="button" className="desk-button is-wide" onClick={onLeave}>
        Go to what a person sees
      </button>
    </form>
  );
}

function hintOf(draft: Draft): string {
  if (hasNoBody(draft) && draft.body !== "") return `A ${draft.status} has no body: what stands here is left out.`;
  if (isTooLongForLink(draft)) return "Too long for a link: it is kept in this tab alone.";
  return "All that curl -i prints can be pasted here: it fills status, headers and body.";
}
