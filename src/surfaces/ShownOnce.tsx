"use client";
import { type ReactNode, type RefObject, useRef } from "react";
import { Button } from "../components/Button.tsx";
import { useMessages } from "../components/context.ts";
import { ClaimedContext } from "../components/useClaim.ts";
import { useEffectBeforePaint } from "../components/useEffectBeforePaint.ts";
import { pageLedger } from "../ledger/ledger.ts";
import { focusFirst } from "./focus/focus.ts";
import { leadTo } from "./focus/reveal.ts";
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
 * nothing in it is news. Where it cannot lead, into a closed tab say, it draws the failure after all.
 */
export function ShownOnce({ shown, cause, instead, children }: ShownOnceProps) {
  const { messages, say } = useMessages();
  const { standing, claimed, insist } = shown;
  const isHere = standing === "owner";
  const line = useRef<HTMLParagraphElement>(null);
  const hadFocus = useRef(false);
  const lead = () => {
    const place = placeOf(claimed.subject, cause);
    return place != null && leadTo(place);
  };

  useEffectBeforePaint(() => {
    if (!isHere && hadFocus.current && line.current && !lead()) focusFirst([line.current]);
    hadFocus.current = false;
    // Once for each change of place.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isHere]);

  if (isHere) {
    return (
      <ClaimedContext.Provider value={claimed}>
        <Owned place={claimed.place} hadFocus={hadFocus}>
          {children}
        </Owned>
      </ClaimedContext.Provider>
    );
  }
  return (
    <p ref={line} data-fl="elsewhere">
      <span>{instead ?? say(messages.elsewhere.pending)}</span>{" "}
      <Button variant="plain" onClick={() => lead() || insist()}>
        {say(messages.elsewhere.why)}
      </Button>
    </p>
  );
}

interface OwnedProps {
  place: RefObject<HTMLElement | null>;
  hadFocus: RefObject<boolean>;
  children: ReactNode;
}

/** Notes whether the focus was in a failure that is about to be shown elsewhere. */
function Owned({ place, hadFocus, children }: OwnedProps): ReactNode {
  useEffectBeforePaint(() => {
    const memory = hadFocus;
    const heading = place;
    return () => {
      // Effects are undone while all of it still stands in the document.
      const panel = heading.current?.closest('[data-fl="panel"]');
      memory.current = panel?.contains(document.activeElement) === true;
    };
  }, [place, hadFocus]);
  return children;
}

function placeOf(subject: unknown, cause: string | undefined): HTMLElement | null | undefined {
  const { groups, claimsOn } = pageLedger();
  return (cause !== undefined && groups.placeOf(cause)) || claimsOn(subject)[0]?.place?.current;
}
