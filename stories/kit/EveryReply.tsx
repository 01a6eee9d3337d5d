import { type ReactNode, useMemo } from "react";
import { operationOf } from "../../demo/operations.ts";
import { FaultlineProvider } from "../../src/components/FaultlineProvider.tsx";
import type { Example } from "../../src/dialects/dialect.ts";
import type { Outcome } from "../../src/outcome/outcome.ts";
import { exampleOutcome } from "../../src/testing/exampleOutcome.ts";
import { examples } from "../../src/testing/examples.ts";
import { useClock } from "../../src/waiting/ClockProvider.tsx";
import { createClock } from "../../src/waiting/clock.ts";
import { Envelope } from "./Envelope.tsx";
import { OutcomeState } from "./OutcomeState.tsx";

/** What each API calls itself; one that is not named here goes by its folder. */
const names: Readonly<Record<string, string>> = {
  deployforge: "DeployForge",
  versioner: "Versioner",
  resource: "Resource API",
  sensei: "Sensei",
};
export const nameOf = (dialect: string): string => names[dialect] ?? dialect;

export interface Read {
  readonly dialect: string;
  readonly replies: readonly { readonly example: Example; readonly outcome: Outcome }[];
}

/** Reads every example of every dialect there is. For a story's `loaders`. */
export async function readEveryReply(): Promise<{ apis: readonly Read[] }> {
  const read = (example: Example) =>
    exampleOutcome(example, example.now === undefined ? { receivedAt: undated } : {}).then((outcome) => ({
      example,
      outcome,
    }));
  const apis = Object.entries(examples).map(async ([dialect, list]) => ({
    dialect,
    replies: await Promise.all(list.map(read)),
  }));
  return { apis: await Promise.all(apis) };
}

/** When replies without a time of their own are received. */
const undated = Date.UTC(2025, 9, 28, 9, 42);

interface EveryReplyProps {
  apis: readonly Read[];
  /** Only this one. */
  api?: string | undefined;
}

export function EveryReply({ apis, api }: EveryReplyProps) {
  const shown = apis.filter(({ dialect }) => api === undefined || dialect === api);
  const replies = shown.flatMap((one) => one.replies);
  const documented = replies.filter(({ example }) => example.documented).length;
  return (
    <div data-kit="page">
      <header>
        <h1>{api === undefined ? "Every reply" : `Every reply of ${nameOf(api)}`}</h1>
        <p>
          {documented} replies that the documents list, and {replies.length - documented} variants seen elsewhere. On
          one side what the API sends, beside it what becomes of it on the screen.
        </p>
      </header>
      {shown.map(({ dialect, replies: own }) => (
        <section key={dialect} aria-labelledby={`${dialect}-title`}>
          <h2 id={`${dialect}-title`}>{nameOf(dialect)}</h2>
          {own.map((reply) => (
            <Reply key={reply.example.id} {...reply} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Reply({ example, outcome }: Read["replies"][number]) {
  const { id, title, documented, printed, response } = example;
  const notes = [
    documented ? undefined : "Variant",
    printed ? undefined : "body in our words, the document prints none",
  ].filter(Boolean);
  return (
    <article data-kit="reply" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h3 id={`${id}-title`}>
          {response.status} {title}
        </h3>
        {notes.length > 0 && <span data-kit="note">{notes.join(", ")}</span>}
      </header>
      <div>
        <Envelope example={example} />
      </div>
      <div>
        <AtItsTime receivedAt={example.now === undefined ? undated : Date.parse(example.now)}>
          <OutcomeState outcome={outcome} operation={operationOf(example)} />
        </AtItsTime>
      </div>
    </article>
  );
}

/** Each document was written on another day, and its waits and windows are of that day. */
function AtItsTime({ receivedAt, children }: { receivedAt: number; children: ReactNode }) {
  const { rate } = useClock();
  const clock = useMemo(() => createClock({ rate, startsAt: receivedAt }), [rate, receivedAt]);
  return <FaultlineProvider clock={clock}>{children}</FaultlineProvider>;
}
