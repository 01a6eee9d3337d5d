import { createRetryPolicy, type Explanation, isFailure, type Reply, redact } from "faultline";
import { Card } from "../../Card.tsx";
import { CopyButton } from "../../CopyButton.tsx";
import type { Reader } from "./readers.ts";

interface WhyProps {
  reply: Reply;
  explanation: Explanation;
  reader: Reader;
}

const { decide } = createRetryPolicy();
const sentAgain = { repeat: "By itself", ask: "When a person says so", stop: "Never: it would end the same way" };

/** How the reply came by its outcome, and what an app is handed. */
export function Why({ reply, explanation, reader }: WhyProps) {
  const { outcome, text } = explanation;
  const json = JSON.stringify(redact(outcome), null, 2);
  const decision = isFailure(outcome) ? decide(outcome, 0, reply.request) : undefined;
  return (
    <>
      <Card title="Why" about="What explainOutcome says">
        <pre className="desk-pre is-wrapped is-whole" role="region" tabIndex={0} aria-label="Explanation">
          {text}
        </pre>
        {decision && (
          <dl className="desk-facts">
            <dt>Sent again</dt>
            <dd>
              {sentAgain[decision.action]} <span className="desk-muted">({decision.rule})</span>
            </dd>
          </dl>
        )}
        <CopyButton label="Copy the explanation" text={text} />
      </Card>
      <Card title="The outcome" about="What an app gets; secrets redacted">
        <pre className="desk-pre is-wrapped" role="region" tabIndex={0} aria-label="Outcome as JSON">
          {json}
        </pre>
        <CopyButton label="Copy the outcome" text={json} />
      </Card>
      <Card title="In your app">
        <pre className="desk-pre is-wrapped" role="region" tabIndex={0} aria-label="Code for your app">
          {reader.code}
        </pre>
      </Card>
    </>
  );
}
