"use client";

import type { EpochMs } from "../http/time.ts";
import type { Message } from "../locales/en.ts";
import type { Operation } from "../outcome/operation.ts";
import { useMessages } from "./context.ts";
import type { JobPlace, JobView } from "./jobSight.ts";
import { toPercent } from "./pieces/StepLine.tsx";
import { useViewerZone } from "./useViewerZone.ts";
import { countOf } from "./words/count.ts";
import { instant } from "./words/instant.ts";
import { operationValues } from "./words/phrase.ts";

interface JobFacts {
  readonly view: JobView;
  readonly operation: Operation | undefined;
  readonly noun: string | undefined;
  readonly step: number | undefined;
}

/** The words for a job in one situation. */
export function useJobWords({ view, operation, noun: given, step: at }: JobFacts) {
  const { messages, locale, say } = useMessages();
  const timeZone = useViewerZone();
  const texts = messages.job;
  const step = countOf(at);
  const { action } = operationValues(operation);
  const { progress, done, noun: named } = typeof operation === "object" ? operation : {};
  const noun = given ?? named;
  const job = noun ?? say(action ? texts.nounTo : texts.noun, { action });
  const own = view === "running" ? progress : view === "succeeded" ? done : undefined;
  const atStep =
    step === undefined
      ? undefined
      : ({ paused: texts.pausedAt, failed: texts.failedAt } as Partial<Record<JobView, Message>>)[view];
  const title = own ?? say(atStep ?? texts.titles[view], { job, step });
  return {
    texts,
    title,
    /** A message about the job, by the shortest name that there is for it. */
    about: (message: Message) => say(message, { noun: noun ?? say(texts.noun) }),
    percent: (share: number) => new Intl.NumberFormat(locale, { style: "percent" }).format(toPercent(share) / 100),
    /** What a bar says in place of its number, when it knows more than the number. */
    valueText: ({ step: at, count }: JobPlace, seenAt: EpochMs | undefined, share: string | undefined) => {
      if (share === undefined) return undefined;
      if (seenAt !== undefined) return say(texts.shareAt, { share, clock: instant(seenAt, locale, { timeZone }) });
      return at === undefined || count === undefined
        ? undefined
        : say(texts.stepPhase, { step: at, count, phase: share });
    },
    spoken: (share: string) => say(texts.spoken, { title, share }),
  };
}

export type JobWords = ReturnType<typeof useJobWords>;
