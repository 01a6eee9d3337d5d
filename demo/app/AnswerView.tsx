import type { Accepted, Operation, Success } from "faultline";
import { JobProgress, type JobSight, StatePanel } from "faultline/react";

interface AnswerViewProps {
  answer: Success | Accepted;
  operation: Exclude<Operation, string>;
  /** What people call a job of this API. */
  noun?: string | undefined;
  /** Who watches a job that was accepted; left out: nobody does. */
  watch?: JobSight | undefined;
}

/** What went well: the job that goes on, what was made or changed, or the data. */
export function AnswerView({ answer, operation, noun, watch }: AnswerViewProps) {
  const { kind, data, message, job } = answer;
  if (kind === "accepted")
    return <JobProgress watch={watch} job={job} operation={operation} noun={noun} canLeave={watch !== undefined} />;
  if (job !== undefined) return <JobProgress job={job} operation={operation} noun={noun} />;
  const { location, page } = answer;
  const isDone = kind !== "success" || message !== undefined;
  return (
    <>
      {isDone && kind !== "not-modified" && (
        <StatePanel
          tone="success"
          title={operation.done ?? "Done"}
          body={[message, location && `It is at ${new URL(location).pathname}`].filter(Boolean).join(". ") || undefined}
        />
      )}
      {!isDone && location !== undefined && <p>It has moved to {new URL(location).pathname}.</p>}
      {page?.total !== undefined && (
        <p>
          {page.number !== undefined && page.pages !== undefined && `Page ${page.number} of ${page.pages}, `}
          {page.total} in all.
        </p>
      )}
      {data != null && (
        <pre className="desk-pre" role="region" tabIndex={0} aria-label="Data">
          {JSON.stringify(data, null, 2)}
        </pre>
      )}
    </>
  );
}
