"use client";
import type { ReactNode } from "react";
import { Button } from "../components/Button.tsx";
import { useMessages } from "../components/context.ts";
import { ClaimedContext } from "../components/useClaim.ts";
import { pageLedger } from "../ledger/ledger.ts";
import { focusFirst } from "./focus/focus.ts";
import type { Shown } from "./useShown.ts";

interface ShownOnceProps {
  shown: Shown;
  /** The cause under which it may be shown together with others. */
  cause?: string | undefined;
  /** What the person has here, when it is shown elsewhere. Default: that there is nothing yet. */
  instead?: ReactNode;
  children: ReactNode;
}

/**
 * Draws a failure where it is owned. Anywhere else stands one quiet line that leads there; it is not announced, for
 * nothing in it is news.
 */
export function ShownOnce({ shown, cause, instead, children }: ShownOnceProps) {
  const { messages, say } = useMessages();
  const { standing, claimed } = shown;
  const words = messages.elsewhere;
  if (standing === "owner") return <ClaimedContext.Provider value={claimed}>{children}</ClaimedContext.Provider>;
  return (
    <p data-fl="elsewhere">
      <span>{instead ?? say(words.pending)}</span>{" "}
      <Button
        variant="plain"
        onClick={() => {
          const place = placeOf(claimed.subject, cause);
          if (place) focusFirst([place]);
        }}
      >
        {say(words.why)}
      </Button>
    </p>
  );
}

function placeOf(subject: unknown, cause: string | undefined): HTMLElement | null | undefined {
  const { groups, claimsOn } = pageLedger();
  return (cause !== undefined && groups.placeOf(cause)) || claimsOn(subject)[0]?.place?.current;
}
