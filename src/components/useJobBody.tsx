"use client";

import type { ReactNode } from "react";
import { SECOND_MS } from "../http/time.ts";
import { useCountdown } from "../waiting/useCountdown.ts";
import { useMessages } from "./context.ts";
import type { JobPlace, JobSight, JobView } from "./jobSight.ts";
import { latestOf } from "./latestOf.ts";
import { Text } from "./Text.tsx";
import { Remaining } from "./Time.tsx";
import type { JobWords } from "./useJobWords.ts";

interface JobBodyFacts {
  readonly sight: JobSight;
  readonly view: JobView;
  readonly place: JobPlace;
  readonly canLeave: boolean | undefined;
  readonly words: JobWords;
}

/**
 * What a person needs to know of a job beyond its title: the server's own sentence where it has one, else ours.
 * `undefined`: the title says it all.
 */
export function useJobBody({ sight, view, place, canLeave, words }: JobBodyFacts): ReactNode {
  const { texts } = words;
  const { secondsLeft = 0 } = useCountdown(view === "lost" ? latestOf(sight.nextPollAt) : undefined);
  const { say, text } = useMessages();
  const cause = causeOf(sight, view, place, words);
  const look = secondsLeft > 0 && text(texts.lookIn, { time: <Remaining ms={secondsLeft * SECOND_MS} /> });
  const leave = canLeave && (view === "pending" || view === "running") && say(texts.canLeave);
  if (!cause && !look && !leave) return undefined;
  return (
    <p>
      {cause} {look} {leave}
    </p>
  );
}

function causeOf({ job, failure }: JobSight, view: JobView, place: JobPlace, { texts }: JobWords): ReactNode {
  // The server's words, of which a sign for the direction would turn round ours that stand behind them.
  const quote = (words: string | undefined) => words && <bdi>{words}</bdi>;
  const phase = quote(place.phase);
  if (view === "running") {
    const { step, count } = place;
    if (step !== undefined && count !== undefined)
      return <Text message={phase ? texts.stepPhase : texts.step} values={{ step, count, phase }} />;
    return phase ? <Text message={texts.phase} values={{ phase }} /> : quote(job?.message);
  }
  // What the server says of the job itself; of a look that failed it only says why we cannot see.
  const isOfJob = view === "failed" || view === "cancelled" || view === "succeeded" || view === "paused";
  const told = isOfJob ? (job?.message ?? failure?.message) : undefined;
  if (told) return quote(told);
  return view === "succeeded" ? undefined : <Text message={texts.bodies[view]} />;
}
