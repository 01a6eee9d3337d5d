"use client";

import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { useFaultline } from "./context.ts";
import { type JobSight, type JobView, waitsForPerson } from "./jobSight.ts";
import { latestOf } from "./latestOf.ts";
import { RingButton } from "./RingButton.tsx";
import type { JobWords } from "./useJobWords.ts";

/** What a person may do about a job. A view offers what helps in its situation and what the app can serve. */
export interface JobEvents {
  onCancel?: (() => void) | undefined;
  onResume?: (() => void) | undefined;
  /** Goes to what the job made or changed, or to its own page. */
  onView?: (() => void) | undefined;
  /** Starts the work anew: a new job. */
  onStartAgain?: (() => void) | undefined;
  /** Watches anew, after the time to watch has run out. */
  onWatchAgain?: (() => void) | undefined;
  onSignIn?: (() => void) | undefined;
  onRequestAccess?: (() => void) | undefined;
}

type Action = "cancel" | "resume" | "look" | "view" | "startAgain" | "signIn" | "requestAccess";

/** What helps in each situation, the most helpful first. */
const helpful: { readonly [K in JobView]: readonly Action[] } = {
  pending: ["cancel"],
  running: ["cancel"],
  paused: ["resume", "cancel"],
  lost: ["look", "view"],
  succeeded: ["view"],
  failed: ["view", "startAgain"],
  cancelled: ["startAgain", "view"],
  expired: ["view", "startAgain"],
  timeout: ["look", "view"],
  refused: ["view"],
  unauthenticated: ["signIn", "view"],
  forbidden: ["requestAccess", "view"],
  unknown: ["view"],
};

export interface JobActionFacts extends JobEvents {
  readonly sight: JobSight;
  readonly view: JobView;
  readonly words: JobWords;
  readonly actions?: ReactNode;
}

/** The buttons of a job, and its id, which support asks for. `undefined`: there is nothing to do and nothing to name. */
export function useJobActions({ sight, view, words, actions, ...events }: JobActionFacts): ReactNode {
  const app = useFaultline();
  const { texts, about } = words;
  const offers: { readonly [K in Action]: readonly [label: string, onClick: (() => void) | undefined] } = {
    cancel: [about(texts.cancel), events.onCancel],
    resume: [about(texts.resume), events.onResume],
    look: [
      about(texts.look),
      (view === "timeout" && events.onWatchAgain) || (sight.pollNow && (() => sight.pollNow?.())),
    ],
    view: [about(texts.view), events.onView],
    startAgain: [about(texts.startAgain), events.onStartAgain],
    signIn: [about(app.messages.actions.signIn), events.onSignIn ?? app.onSignIn],
    requestAccess: [about(app.messages.actions.requestAccess), events.onRequestAccess ?? app.onRequestAccess],
  };
  const offered = helpful[view].filter((action) => offers[action][1] !== undefined);
  const id = sight.job?.id;
  if (offered.length === 0 && id === undefined && actions === undefined) return undefined;
  return (
    <>
      {offered.map((action, index) => {
        const [label, onClick] = offers[action];
        const variant = index > 0 ? "plain" : waitsForPerson.has(view) ? "solid" : "outline";
        return action === "look" && view === "lost" ? (
          <RingButton key={action} at={latestOf(sight.nextPollAt)} onClick={onClick}>
            {label}
          </RingButton>
        ) : (
          <Button key={action} variant={variant} onClick={onClick}>
            {label}
          </Button>
        );
      })}
      {actions}
      {id !== undefined && (
        <bdi dir="ltr" data-fl="code" data-part="job-id">
          {id}
        </bdi>
      )}
    </>
  );
}
