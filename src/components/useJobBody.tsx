"use client";

import { Fragment, type ReactNode } from "react";
import { SECOND_MS } from "../http/time.ts";
import { useCountdown } from "../waiting/useCountdown.ts";
import type { JobPlace, JobSight, JobView } from "./jobSight.ts";
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
  const { secondsLeft = 0 } = useCountdown(view === "lost" ? sight.nextPollAt : undefined);
  const sentences = [
    causeOf(sight, view, place, words),
    secondsLeft > 0 && <Text message={texts.lookIn} values={{ time: <Remaining ms={secondsLeft * SECOND_MS} /> }} />,
    canLeave && (view === "pending" || view === "running") && <Text message={texts.canLeave} />,
  ].filter(Boolean);
  if (sentences.length === 0) return undefined;
  return (
    <p>
      {sentences.map((sentence, index) => (
        <Fragment key={index}>
          {index > 0 && " "}
          {sentence}
        </Fragment>
      ))}
    </p>
  );
}

function causeOf({ job, failure }: JobSight, view: JobView, place: JobPlace, { texts, stepText }: JobWords): ReactNode {
  const phase = job?.phase;
  if (view === "running") {
    return stepText(place, phase) ?? (phase ? <Text message={texts.phase} values={{ phase }} /> : job?.message);
  }
  // What the server says of the job itself; of a look that failed it only says why we cannot see.
  const isOfJob = view === "failed" || view === "cancelled" || view === "succeeded" || view === "paused";
  const told = isOfJob ? (job?.message ?? failure?.message) : undefined;
  if (told) return <bdi dir="auto">{told}</bdi>;
  return view === "succeeded" ? undefined : <Text message={texts.bodies[view]} />;
}
