"use client";

import type { FailureOf } from "../outcome/failures.ts";
import { offer } from "./Button.tsx";
import { useFaultline, useMessages } from "./context.ts";
import { FailurePanel } from "./FailurePanel.tsx";
import type { ViewProps } from "./viewProps.ts";

/** Signed out (401): the way back in. What the API says of tokens is not for people. */
export function SignInPrompt(props: ViewProps<FailureOf<"unauthenticated">>) {
  const { messages, say } = useMessages();
  const { onSignIn } = useFaultline();
  return (
    <FailurePanel
      {...props}
      body={say(messages.failures.unauthenticated.body ?? "")}
      mainAction={offer(props.onSignIn ?? onSignIn, say(messages.actions.signIn), "solid")}
    />
  );
}
