"use client";
import { useMessages } from "./context.ts";
import { SeatSquares } from "./pieces/Seats.tsx";

export interface ApprovalBadgeProps {
  /** How many have to agree. */
  required: number;
  /** How many have. Default 0. */
  current?: number | undefined;
}

/** How far an approval is, for lists: one small seat for each, and the same in words. */
export function ApprovalBadge({ required, current: known }: ApprovalBadgeProps) {
  const { messages, say } = useMessages();
  const current = known || 0;
  if (!(required >= 0)) return null;
  return (
    <span data-fl="badge" data-tone={current >= required ? "success" : "info"}>
      {required <= 6 && <SeatSquares required={required} taken={current} />}
      <span>{say(messages.approval.badge, { current, count: required })}</span>
    </span>
  );
}
