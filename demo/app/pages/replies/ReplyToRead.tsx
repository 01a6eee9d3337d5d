import { QueryView } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { operationOf } from "../../../operations.ts";
import { apiOf } from "../../apis.ts";
import { Answer } from "./Answer.tsx";
import { AskAgain } from "./AskAgain.tsx";
import { preferring, type ReplyProps } from "./preferring.ts";

/** A reply to a GET: what it holds, or the failure in its place. */
export function ReplyToRead({ api, example }: ReplyProps) {
  const { id, request, response } = example;
  const operation = operationOf(example);
  // "Not modified" is an answer only for somebody who has the data already: it is asked for first.
  const isConditional = response.status === 304;
  const options = apiOf(api).queryOptions({
    queryKey: ["reply", id],
    path: request.path,
    headers: isConditional ? preferring("resource-200", {}) : preferring(id, request.headers),
    returns: "outcome",
    meta: { operation },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const result = useApiQuery(options);
  return (
    <QueryView result={result} layout="section" onReload={() => void result.refetch()}>
      {(answer) => (
        <>
          <Answer api={api} answer={answer} operation={operation} />
          {isConditional && <AskAgain api={api} example={example} queryKey={options.queryKey} />}
        </>
      )}
    </QueryView>
  );
}
