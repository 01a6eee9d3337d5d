"use client";
import type { FailureOf } from "../outcome/failures.ts";
import { Code } from "./Code.tsx";
import { useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import { type FreezePhase, opensAt } from "./freezePhase.ts";
import { Quote } from "./Quote.tsx";
import { brief, isoDuration } from "./words/duration.ts";

export interface FreezeBodyProps {
  failure: FailureOf<"locked">;
  phase: FreezePhase;
  /** What is left of the window, in whole minutes; `undefined`: no end is known, or it is over. */
  leftMs: number | undefined;
  /** One sentence is all there is room for. */
  isBrief: boolean;
}

/** Begins where no other full stop stands before it: begun at each of a long row of them, it would go over all the rest. */
const sentenceEnd = /(?<!\p{Sentence_Terminal})\p{Sentence_Terminal}+$/u;

/** Why there is a freeze, what it is called, and how much of it is left. */
export function FreezeBody({ failure, phase, leftMs, isBrief }: FreezeBodyProps) {
  const { messages, locale, say, text } = useMessages();
  const { window, message } = failure;
  const words = messages.freeze;
  // That a freeze is over is known only of one whose end was named.
  if (phase === "lifted") return window?.endsAt !== undefined && say(words.over);
  if (!window) return <FailureBody failure={failure} />;
  const { name, reason = "" } = isBrief && leftMs !== undefined ? {} : window;
  const id = name && <Code>{name}</Code>;

  function causeOf() {
    const clause = reason.trim().replace(sentenceEnd, "");
    if (clause === "") return id && text(words.name, { name: id });
    if (!id) return <Quote message={words.reason}>{reason}</Quote>;
    return text(words.reasonAndName, { reason: <bdi>{clause}</bdi>, name: id });
  }
  function leftOf() {
    if (leftMs === undefined) return opensAt(failure) === undefined && say(words.endUnknown);
    const time = (
      <time dateTime={isoDuration(leftMs)} data-fl="time">
        {brief(leftMs, locale, messages)}
      </time>
    );
    return text(words.lifts, { time });
  }
  return (
    <>
      {phase === "closing" && say(words.overButWaiting)} {causeOf()}{" "}
      {!isBrief && message && message !== reason && <Quote message={words.reason}>{message}</Quote>}{" "}
      {phase === "frozen" && <span data-fl="freeze-left">{leftOf()}</span>}
    </>
  );
}
