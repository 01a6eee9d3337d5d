"use client";
import type { FailureOf } from "../outcome/failures.ts";
import { useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import type { FreezePhase } from "./freezePhase.ts";
import { Quote } from "./Quote.tsx";
import { Text } from "./Text.tsx";
import { brief, isoDuration } from "./words/duration.ts";

export interface FreezeBodyProps {
  failure: FailureOf<"locked">;
  phase: FreezePhase;
  /** What is left of the window, in whole minutes; `undefined`: no end is known, or it is over. */
  leftMs: number | undefined;
  /** One sentence is all there is room for. */
  isBrief?: boolean | undefined;
}

/** Why there is a freeze, what it is called, and how much of it is left. */
export function FreezeBody({ failure, phase, leftMs, isBrief }: FreezeBodyProps) {
  const { messages, locale } = useMessages();
  const { window, message } = failure;
  const words = messages.freeze;
  if (phase === "lifted") {
    // That a freeze is over is known only of one whose end was named.
    if (window?.endsAt === undefined) return null;
    return (
      <p>
        <Text message={words.over} />
      </p>
    );
  }
  if (!window) return <FailureBody failure={failure} />;
  const { name, reason } = isBrief && leftMs !== undefined ? {} : window;
  const id = name !== undefined && (
    <bdi dir="ltr" data-fl="code">
      {name}
    </bdi>
  );
  return (
    <p>
      {phase === "closing" && (
        <>
          <Text message={words.overButWaiting} />{" "}
        </>
      )}
      {reason !== undefined && id ? (
        <Text
          message={words.reasonAndName}
          values={{ reason: <bdi dir="auto">{reason.trim().replace(/\p{Sentence_Terminal}+$/u, "")}</bdi>, name: id }}
        />
      ) : reason !== undefined ? (
        <Quote message={words.reason}>{reason}</Quote>
      ) : (
        id && <Text message={words.name} values={{ name: id }} />
      )}{" "}
      {!isBrief && message && message !== reason && (
        <>
          <Quote message={words.reason}>{message}</Quote>{" "}
        </>
      )}
      {phase === "frozen" && (
        <span data-fl="freeze-left">
          {leftMs === undefined ? (
            window.endsAt === undefined && failure.retryAt === undefined && <Text message={words.endUnknown} />
          ) : (
            <Text
              message={words.lifts}
              values={{
                time: (
                  <time dateTime={isoDuration(leftMs)} data-fl="time">
                    {brief(leftMs, locale, messages)}
                  </time>
                ),
              }}
            />
          )}
        </span>
      )}
    </p>
  );
}
