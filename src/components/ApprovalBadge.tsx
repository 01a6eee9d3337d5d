"use client";
import { useMessages } from "./context.ts";
import { countSeats, SeatSquares } from "./pieces/Seats.tsx";

export interface ApprovalBadgeProps {
  /** How many have to agree. */
  required: number;
  /** How many have. Default 0. */
  current?: number | undefined;
}

/** How far an approval is, for lists: one small seat for each, and the same in words. */
export function ApprovalBadge(props: ApprovalBadgeProps) {
  const { messages, say } = useMessages();
  const counts = countSeats({ ...props, roles: [] });
  if (!counts) return null;
  const { required, taken } = counts;
  return (
    <span data-fl="badge" data-tone={taken >= required ? "success" : "info"}>
      {required <= 6 && <SeatSquares required={required} taken={taken} />}
      <span>{say(messages.approval.badge, { current: Math.min(taken, required), count: required })}</span>
    </span>
  );
}
