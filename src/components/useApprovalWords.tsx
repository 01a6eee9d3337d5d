"use client";
import type { FailureOf } from "../outcome/failures.ts";
import type { Operation } from "../outcome/operation.ts";
import { useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import { Mark } from "./Mark.tsx";
import { type Approver, countSeats, Seats } from "./pieces/Seats.tsx";
import { Time } from "./Time.tsx";
import { failureTitle } from "./words/failureWords.ts";
import { phrase } from "./words/phrase.ts";

export interface ApprovalFacts {
  failure: FailureOf<"approval-required">;
  operation?: Operation | undefined;
  approvers?: readonly Approver[] | undefined;
}

/** What an approval that is still missing, or has come, says and draws. */
export function useApprovalWords({ failure, operation = failure.operation, approvers }: ApprovalFacts) {
  const { messages, locale, say, text } = useMessages();
  const words = messages.approval;
  const { approvals } = failure;
  const counts = countSeats(approvals, approvers);
  const taken = counts?.taken;
  const open = counts && Math.max(0, counts.required - counts.taken);
  const isGranted = open === 0;
  const about = (sentences: readonly string[]) => say(...phrase(sentences, operation, locale));
  const roles =
    approvals.roles.length > 0 &&
    // Each role keeps to itself; the word between them belongs to the sentence.
    new Intl.ListFormat(locale, { type: "disjunction" })
      .formatToParts(approvals.roles)
      .map(({ type, value }, index) => (type === "element" ? <bdi key={index}>{value}</bdi> : value));
  const titles = isGranted ? words.granted : open === 1 && taken ? words.oneMore : undefined;
  /** How many have agreed, as a sentence; `undefined` when the API named no number. */
  const count =
    counts && say(words.count, { current: Math.min(counts.taken, counts.required), count: counts.required });

  const next = () => {
    if (isGranted) return say(words.allIn);
    return taken ? say(words.stillOpen, { count: open }) : roles && text(words.who, { roles });
  };
  const details = ({ role, at }: Approver) => {
    const time = at !== undefined && <Time at={at} style="near" />;
    return role && time ? text(words.roleAt, { role: <bdi>{role}</bdi>, time }) : role || time;
  };
  return {
    title: titles ? about(titles) : failureTitle(failure, operation, messages, locale),
    isGranted,
    /** What goes on, once it may. */
    proceed: isGranted ? about(words.proceed) : undefined,
    count,
    body:
      count === undefined ? (
        <FailureBody failure={failure} />
      ) : (
        <>
          <b>{count}</b> {next()}
        </>
      ),
    piece: counts && counts.required > 0 && (
      <Seats
        {...counts}
        approvers={approvers}
        open={say(words.seat)}
        roles={roles}
        approved={say(words.approved)}
        details={details}
        seal={<Mark tone="success" size={14} />}
      />
    ),
  };
}

export type ApprovalWords = ReturnType<typeof useApprovalWords>;
