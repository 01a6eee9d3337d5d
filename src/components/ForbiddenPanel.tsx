"use client";

import type { FailureOf } from "../outcome/failures.ts";
import { offer } from "./Button.tsx";
import { useFaultline, useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { Chips } from "./pieces/Chips.tsx";
import type { ViewProps } from "./viewProps.ts";

/** No access (403): which scopes it takes, as far as the API told, and a way to ask for them. */
export function ForbiddenPanel(props: ViewProps<FailureOf<"forbidden">>) {
  const { messages, say } = useMessages();
  const { onRequestAccess } = useFaultline();
  const { message, requiredScopes: scopes = [] } = props.failure;
  const words = messages.access;
  return (
    <FailurePanel
      {...props}
      body={!message && scopes.length > 0 ? say(words.lacks, { count: scopes.length }) : undefined}
      piece={<Chips label={say(words.scopes)} chips={scopes} isMissing />}
      mainAction={offer(props.onRequestAccess ?? onRequestAccess, say(messages.actions.requestAccess))}
    />
  );
}
