import type { Accepted, Operation, Success } from "faultline";
import { useJob } from "faultline/react-query";
import { AnswerView } from "../../AnswerView.tsx";
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

/** What went well. A job that was accepted is asked after. */
export function Answer({ api, answer, operation }: AnswerProps) {
  const watch = useJob(answer.kind === "accepted" ? answer : undefined, { api: apiOf(api) });
  return <AnswerView answer={answer} operation={operation} noun={nouns[api]} watch={watch} />;
}
