import { type Failure, isFailure, type Outcome } from "faultline";
import { ErrorSummary, FailureView } from "faultline/react";
import { useRef, useState } from "react";
import { AnswerView } from "../../AnswerView.tsx";

/** What the person was doing, as far as a method tells. */
const operations: Readonly<Record<string, { action: string; subject: string; done?: string; progress?: string }>> = {
  GET: { action: "load this page", subject: "this page" },
  DELETE: { action: "delete the order", subject: "the order", done: "Order deleted", progress: "Deleting the order" },
};
const write = { action: "save the order", subject: "the order", done: "Order saved", progress: "Saving the order" };

interface SeenStateProps {
  outcome: Outcome;
  method: string;
  /** The same reply comes once more. */
  onAgain: () => void;
}

/** The state of a reply as a page of an app would show it. */
export function SeenState({ outcome, method, onAgain }: SeenStateProps) {
  const operation = operations[method] ?? write;
  if (isFailure(outcome)) return <SeenFailure failure={{ ...outcome, operation }} onAgain={onAgain} />;
  const { kind, data, message, job, location } = outcome;
  const isSeen = (kind !== "success" && kind !== "not-modified") || (data ?? message ?? job ?? location) !== undefined;
  if (!isSeen) return <p>{kind === "success" ? "Nothing: the reply is empty." : "Nothing new: the data stays."}</p>;
  return <AnswerView answer={outcome} operation={operation} />;
}

function SeenFailure({ failure, onAgain }: { failure: Failure; onAgain: () => void }) {
  const [called, setCalled] = useState<{ name: string; of: number }>();
  // The form of this page is not the one that the reply is about, though its fields may be called alike.
  const noForm = useRef<HTMLDivElement>(null);
  // What an app does is its own; here stands where it is asked to.
  const call = (name: string) => () => setCalled({ name, of: failure.receivedAt });
  return (
    <>
      {failure.kind === "invalid" ? (
        <div ref={noForm}>
          {/* The focus stays where somebody types. */}
          <ErrorSummary failure={failure} form={noForm} keepsFocus />
        </div>
      ) : (
        <FailureView
          failure={failure}
          layout={failure.kind === "locked" ? "banner" : "section"}
          onRetry={onAgain}
          onReload={onAgain}
          onCheck={call("onCheck")}
          onSignIn={call("onSignIn")}
          onRequestAccess={call("onRequestAccess")}
          onRequestApproval={call("onRequestApproval")}
          onRequestOverride={call("onRequestOverride")}
        />
      )}
      <p role="status" className="desk-muted">
        {called?.of === failure.receivedAt && `Here an app’s ${called.name} is called.`}
      </p>
    </>
  );
}
