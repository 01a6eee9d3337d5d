import { ErrorSummary, FailureView } from "faultline/react";
import { useApiMutation } from "faultline/react-query";
import { useEffect } from "react";
import { operationOf } from "../../../operations.ts";
import { apiOf } from "../../apis.ts";
import { Answer } from "./Answer.tsx";
import { preferring, type ReplyProps } from "./preferring.ts";

/** A reply to a write: sent once when it is chosen, and again when the person says so. */
export function ReplyToWrite({ api, example }: ReplyProps) {
  const { id, request } = example;
  const operation = operationOf(example);
  const { mutate, data, failure, wait, isPending, resume } = useApiMutation(
    apiOf(api).mutationOptions({
      request: () => ({
        method: request.method,
        path: request.path,
        json: request.json,
        headers: preferring(id, request.headers),
      }),
      meta: { operation, surface: "inline" },
    }),
  );
  // StrictMode runs effects twice; the request goes out once, after both.
  useEffect(() => {
    const timer = setTimeout(mutate);
    return () => clearTimeout(timer);
  }, [mutate]);

  if (data) return <Answer api={api} answer={data} operation={operation} />;
  if (failure === undefined) return <p role="status">{isPending ? "Sending…" : ""}</p>;
  if (failure.kind === "invalid") {
    // No form is on this page: every message stands in the summary.
    return <ErrorSummary failure={failure} />;
  }
  return (
    <FailureView
      failure={failure}
      wait={wait}
      isRetrying={isPending}
      layout={failure.kind === "locked" ? "banner" : "section"}
      onRetry={resume}
      onReload={resume}
      onCheck={() => undefined}
      onRequestAccess={() => undefined}
      onRequestApproval={() => undefined}
      onRequestOverride={() => undefined}
    />
  );
}
