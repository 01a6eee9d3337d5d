"use client";

import type { Job } from "../outcome/job.ts";
import type { Operation } from "../outcome/operation.ts";
import { type JobSight, jobLooks, jobViewOf, shareOf } from "./jobSight.ts";
import { StepLine } from "./pieces/StepLine.tsx";
import { useJobWords } from "./useJobWords.ts";

export interface JobLineProps {
  watch?: JobSight | undefined;
  job?: Job | undefined;
  operation?: Operation | undefined;
  noun?: string | undefined;
  steps?: number | undefined;
}

/** A job in a table's cell or a tray: its line, and its share when that is known. Without a line, its title. */
export function JobLine({ watch, job, operation, noun, steps }: JobLineProps) {
  const sight: JobSight = watch ?? { job };
  const view = jobViewOf(sight);
  const { tone, line } = jobLooks[view];
  const share = shareOf(sight);
  const { title, percent } = useJobWords({ view, operation, noun, step: undefined });
  const hasLine = line !== undefined && (line === "running" || share !== undefined);
  return (
    <span data-fl="job-line" data-tone={tone} data-state={view}>
      {hasLine ? <StepLine label={title} state={line} share={share} steps={steps} size="small" /> : title}
      {hasLine && share !== undefined && <span aria-hidden="true">{percent(share)}</span>}
    </span>
  );
}
