"use client";

import type { ReactNode } from "react";
import { useMessages } from "./context.ts";
import { FieldWords } from "./FieldWords.tsx";
import { Mark } from "./Mark.tsx";

export interface FieldMessageProps {
  /** The control names it in `aria-describedby`. */
  id?: string | undefined;
  /** What is wrong; without it there is nothing on the screen. */
  message?: ReactNode;
  children?: ReactNode;
}

/** What is wrong with one field, right under it. It is not a live region: the summary takes the focus instead. */
export function FieldMessage({ id, message, children = message }: FieldMessageProps) {
  const { messages, say } = useMessages();
  if (children === undefined || children === null || children === false || children === "") return null;
  return (
    <p id={id} data-fl="field-message" data-tone="critical">
      <Mark tone="critical" size={14} />
      <span>
        {/* The space stands outside: at the end of an element it is lost to those who listen. */}
        <span data-fl="spoken">{say(messages.fields.error)}</span> {/* The server's language need not be the page's. */}
        {typeof children === "string" ? <FieldWords message={children} /> : <bdi>{children}</bdi>}
      </span>
    </p>
  );
}
