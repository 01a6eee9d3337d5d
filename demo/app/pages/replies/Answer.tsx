import type { Accepted, Operation, Success } from "faultline";
import { JobProgress, StatePanel } from "faultline/react";
import { useJob } from "faultline/react-query";
import { apiOf } from "../../apis.ts";

interface AnswerProps {
  api: string;
  answer: Success | Accepted;
  operation: Exclude<Operation, string>;
}

const nouns: Readonly<Record<string, string>> = {
  deployforge: "deployment",
  versioner: "deployment",
  resource: "job",
  sensei: "migration",
};

/** What went well: the job that goes on, what was made or changed, or the data. */
export function Answer({ api, answer, operation }: AnswerProps) {
  const { kind, data, message, job } = answer;
  const watch = useJob(kind === "accepted" ? answer : undefined, { api: apiOf(api) });
  if (kind === "accepted") return <JobProgress watch={watch} operation={operation} noun={nouns[api]} canLeave />;
  if (job !== undefined) return <JobProgress job={job} operation={operation} noun={nouns[api]} />;
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
          Page {page.number} of {page.pages}, {page.total} in all.
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
