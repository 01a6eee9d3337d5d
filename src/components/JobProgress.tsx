"use client";

import { type ReactNode, useId, useState } from "react";
import type { Job } from "../outcome/job.ts";
import type { Operation } from "../outcome/operation.ts";
import { hearJob, type JobSight, type JobStep, jobLooks, jobViewOf, placeOf, shareOf } from "./jobSight.ts";
import { latestOf } from "./latestOf.ts";
import { StepLine } from "./pieces/StepLine.tsx";
import { StatePanel } from "./StatePanel.tsx";
import { Text } from "./Text.tsx";
import { Time } from "./Time.tsx";
import { type JobEvents, useJobActions } from "./useJobActions.tsx";
import { useJobBody } from "./useJobBody.tsx";
import { useJobWords } from "./useJobWords.ts";
import type { Layout } from "./viewProps.ts";

export interface JobProgressProps extends JobEvents {
  /** What `useJob` returns. */
  watch?: JobSight | undefined;
  /** The job alone, where nothing watches it. */
  job?: Job | undefined;
  /** What the job is to do; its `progress` and `done` are the titles while it runs and when it is done. */
  operation?: Operation | undefined;
  /** What a person calls this job: `"deployment"`, `"import"`. */
  noun?: string | undefined;
  /** How many steps there are, or the API's phases, with labels where people call them otherwise. Left out: one bar. */
  steps?: number | readonly (string | JobStep)[] | undefined;
  /** The step it is at, from 1. Default: where its phase stands among the names of the steps. */
  step?: number | undefined;
  /** True when the job goes on without this page and can be found again: then the view says so. */
  canLeave?: boolean | undefined;
  layout?: Layout | undefined;
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Further actions of the app's own, after ours. */
  actions?: ReactNode;
  onDismiss?: (() => void) | undefined;
}

/**
 * A job that goes on after the reply, in each of its situations. Losing sight of a job is not its failure: the last
 * known share stays, with the time it is from, and the rest of the line is dotted.
 */
export function JobProgress(props: JobProgressProps) {
  const { watch, operation, noun, canLeave, layout, headingLevel, onDismiss } = props;
  const sight: JobSight = watch ?? { job: props.job };
  const { job } = sight;
  const view = jobViewOf(sight);
  const { tone, line } = jobLooks[view];
  const place = placeOf(job, props.steps, props.step);
  const words = useJobWords({ view, operation, noun, step: place.step });
  const share = shareOf(sight);
  const percent = share === undefined ? undefined : words.percent(share);

  const [heard, setHeard] = useState(() => hearJob(undefined, view, share));
  const nowHeard = hearJob(heard, view, share);
  if (nowHeard !== heard) setHeard(nowHeard);

  const seenAt = line === "lost" ? (latestOf(sight.seenAt) ?? latestOf(sight.lostSince)) : undefined;
  const shareThen =
    seenAt === undefined ? (
      percent
    ) : (
      <Text message={words.texts.shareAt} values={{ share: percent, clock: <Time at={seenAt} style="near" /> }} />
    );
  const id = useId();
  const body = useJobBody({ sight, view, place, canLeave, words });
  const actions = useJobActions({ ...props, sight, view, words });
  return (
    <StatePanel
      tone={tone}
      state={view}
      layout={layout}
      headingLevel={headingLevel}
      title={<span id={id}>{words.title}</span>}
      aside={percent !== undefined && line ? shareThen : undefined}
      body={body}
      piece={
        line && (line === "running" || share !== undefined || place.step !== undefined) ? (
          <StepLine
            labelledBy={id}
            state={line}
            share={share}
            steps={place.count}
            step={place.step}
            valueText={words.valueText(place, seenAt, percent)}
          />
        ) : undefined
      }
      actions={actions}
      newsKey={`${heard.view}-${heard.quarter}`}
      news={heard.quarter > 0 && percent !== undefined ? words.spoken(percent) : undefined}
      onDismiss={onDismiss}
    />
  );
}
