"use client";

import type { FailureOf } from "../outcome/failures.ts";
import { Button } from "./Button.tsx";
import { useFaultline, useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import { Text } from "./Text.tsx";
import type { ViewProps } from "./viewProps.ts";

/** Signed out (401): the way back in. What the API says of tokens is not for people. */
export function SignInPrompt(props: ViewProps<FailureOf<"unauthenticated">>) {
  const { messages } = useMessages();
  const app = useFaultline();
  const signIn = props.onSignIn ?? app.onSignIn;
  return (
    <FailurePanel
      {...props}
      body={
        <p>
          <Text message={messages.failures.unauthenticated.body ?? ""} />
        </p>
      }
      mainAction={
        signIn && (
          <Button variant="solid" onClick={signIn}>
            <Text message={messages.actions.signIn} />
          </Button>
        )
      }
    />
  );
}
