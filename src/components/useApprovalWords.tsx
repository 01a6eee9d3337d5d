"use client";
import type { ReactNode } from "react";
import type { FailureOf } from "../outcome/failures.ts";
import type { Operation } from "../outcome/operation.ts";
import { useMessages } from "./context.ts";
import { FailureBody } from "./FailureBody.tsx";
import { Mark } from "./Mark.tsx";
import { type Approver, countSeats, Seats } from "./pieces/Seats.tsx";
import { Text } from "./Text.tsx";
import { Time } from "./Time.tsx";
import { failureTitle } from "./words/failureWords.ts";
import { operationLine } from "./words/operationText.ts";

export interface ApprovalFacts {
  failure: FailureOf<"approval-required">;
  operation?: Operation | undefined;
  approvers?: readonly Approver[] | undefined;
}

/** What an approval that is still missing, or has come, says and draws. */
export function useApprovalWords({ failure, operation = failure.operation, approvers }: ApprovalFacts) {
  const { messages, locale, say } = useMessages();
  const words = messages.approval;
  const { approvals } = failure;
  const counts = countSeats(approvals, approvers);
  const open = counts && Math.max(0, counts.required - counts.taken);
  const isGranted = open === 0;
  const roles =
    approvals.roles.length > 0 && new Intl.ListFormat(locale, { type: "disjunction" }).format(approvals.roles);

  const title = isGranted
    ? operationLine(words.granted, operation, locale)
    : open === 1 && counts && counts.taken > 0
      ? operationLine(words.oneMore, operation, locale)
      : failureTitle(failure, operation, messages, locale);
  const figures = counts && { current: Math.min(counts.taken, counts.required), count: counts.required };
  const count = figures && say(words.count, figures);
  const next: ReactNode = isGranted ? (
    <Text message={words.allIn} />
  ) : counts && counts.taken > 0 ? (
    <Text message={words.stillOpen} values={{ count: open }} />
  ) : (
    roles && <Text message={words.who} values={{ roles: <bdi>{roles}</bdi> }} />
  );

  const details = ({ role, at }: Approver): ReactNode =>
    role !== undefined && at !== undefined ? (
      <Text message={words.roleAt} values={{ role: <bdi>{role}</bdi>, time: <Time at={at} style="near" /> }} />
    ) : at !== undefined ? (
      <Time at={at} style="near" />
    ) : (
      role
    );

  return {
    title,
    isGranted,
    /** How many have agreed, as a sentence; `undefined` when the API named no number. */
    count,
    body:
      count === undefined ? (
        <FailureBody failure={failure} />
      ) : (
        <p>
          <b>{count}</b> {next}
        </p>
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
