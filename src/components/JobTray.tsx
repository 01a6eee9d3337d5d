"use client";

import { SECOND_MS } from "../http/time.ts";
import { useCountdown } from "../waiting/useCountdown.ts";
import { Button } from "./Button.tsx";
import { useMessages } from "./context.ts";
import { Glyph } from "./Glyph.tsx";
import type { JobLineProps } from "./JobLine.tsx";
import { jobLooks, jobViewOf, shareOf, waitsForPerson } from "./jobSight.ts";
import { latestOf } from "./latestOf.ts";
import { Mark } from "./Mark.tsx";
import { StepLine } from "./pieces/StepLine.tsx";
import { Text } from "./Text.tsx";
import { Remaining } from "./Time.tsx";
import { useJobWords } from "./useJobWords.ts";

/** One job in the tray. */
export interface TrayJob extends JobLineProps {
  readonly key: string;
  /** The step it is at, from 1. */
  readonly step?: number | undefined;
  readonly onView?: (() => void) | undefined;
}

export interface JobTrayProps {
  jobs: readonly TrayJob[];
  /** Goes to the page that lists all of them. */
  onShowAll?: (() => void) | undefined;
  /** Starts folded to one line. */
  isFolded?: boolean | undefined;
}

/** The jobs that go on while the person works elsewhere; it folds to a count and the marks of what goes on. */
export function JobTray({ jobs, onShowAll, isFolded }: JobTrayProps) {
  const { messages, say } = useMessages();
  const texts = messages.job;
  const views = jobs.map(({ watch, job }) => jobViewOf(watch ?? { job }));
  const needing = views.filter((view) => waitsForPerson.has(view)).length;
  const tones = [...new Set(views.map((view) => jobLooks[view].tone))];
  if (jobs.length === 0) return null;
  return (
    <details open={!isFolded} data-fl="tray">
      <summary>
        <span data-fl="tray-marks">
          {tones.map((tone) => (
            <Mark key={tone} tone={tone} size={16} />
          ))}
        </span>
        {/* The space keeps the two apart for those who listen. */}
        <b>{say(texts.count, { count: jobs.length })}</b>{" "}
        {needing > 0 && <span>{say(texts.needYou, { count: needing })}</span>}
        <Glyph name="chevron-down" />
      </summary>
      <ul role="list">
        {jobs.map(({ key, ...job }) => (
          <TrayItem key={key} {...job} />
        ))}
      </ul>
      {onShowAll && (
        <Button variant="plain" onClick={onShowAll}>
          <Text message={texts.all} />
        </Button>
      )}
    </details>
  );
}

function TrayItem({ watch, job, operation, noun, steps, step, onView }: Omit<TrayJob, "key">) {
  const sight = watch ?? { job };
  const view = jobViewOf(sight);
  const { tone, line } = jobLooks[view];
  const { texts, title, percent, about } = useJobWords({ view, operation, noun, step });
  const { secondsLeft = 0 } = useCountdown(view === "lost" ? latestOf(sight.nextPollAt) : undefined);
  const share = shareOf(sight);
  const isOver = line === undefined || view === "failed";
  return (
    <li data-tone={tone}>
      <Mark tone={tone} size={16} />
      <b>{title}</b>
      {isOver && onView ? (
        <button type="button" data-fl="tray-link" aria-label={`${about(texts.view)}: ${title}`} onClick={onView}>
          {about(texts.open)}
        </button>
      ) : (
        <span data-fl="tray-end">
          {secondsLeft > 0 ? <Remaining ms={secondsLeft * SECOND_MS} /> : share !== undefined && line && percent(share)}
        </span>
      )}
      {line && (line === "running" || share !== undefined) && (
        <StepLine label={title} state={line} share={share} steps={steps} step={step} size="small" />
      )}
    </li>
  );
}
