"use client";
import { useMessages } from "./context.ts";
import { SeatSquares } from "./pieces/Seats.tsx";
import { Text } from "./Text.tsx";

export interface ApprovalBadgeProps {
  /** How many have to agree. */
  required: number;
  /** How many have. Default 0. */
  current?: number | undefined;
}

/** How far an approval is, for lists: one small seat for each, and the same in words. */
export function ApprovalBadge({ required, current = 0 }: ApprovalBadgeProps) {
  const { messages } = useMessages();
  return (
    <span data-fl="badge" data-tone={current >= required ? "success" : "info"}>
      {required <= 6 && <SeatSquares required={required} taken={current} />}
      <span>
        <Text message={messages.approval.badge} values={{ current, count: required }} />
      </span>
    </span>
  );
}
