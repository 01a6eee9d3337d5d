"use client";

import type { FailureOf } from "../outcome/failures.ts";
import { Button } from "./Button.tsx";
import { useFaultline, useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { Glyph } from "./Glyph.tsx";
import { Text } from "./Text.tsx";
import type { ViewProps } from "./viewProps.ts";

/** No access (403): which scopes it takes, as far as the API told, and a way to ask for them. */
export function ForbiddenPanel(props: ViewProps<FailureOf<"forbidden">>) {
  const { messages, say } = useMessages();
  const app = useFaultline();
  const requestAccess = props.onRequestAccess ?? app.onRequestAccess;
  const scopes = props.failure.requiredScopes ?? [];
  return (
    <FailurePanel
      {...props}
      body={
        !props.failure.message && scopes.length > 0 ? (
          <p>
            <Text message={messages.access.lacks} values={{ count: scopes.length }} />
          </p>
        ) : undefined
      }
      pieceKind="chips"
      piece={
        scopes.length > 0 && (
          <ul aria-label={say(messages.access.scopes)} data-fl="chips">
            {scopes.map((scope) => (
              <li key={scope} data-fl="chip" data-state="missing">
                <Glyph name="plus" />
                <bdi dir="ltr" data-fl="code">
                  {scope}
                </bdi>
              </li>
            ))}
          </ul>
        )
      }
      mainAction={
        requestAccess && (
          <Button onClick={requestAccess}>
            <Text message={messages.actions.requestAccess} />
          </Button>
        )
      }
    />
  );
}
