import type { ReactNode } from "react";
import type { EpochMs } from "../../http/time.ts";
import type { Approvals } from "../../outcome/failureParts.ts";
import { Glyph } from "../Glyph.tsx";
import { countOf } from "../words/count.ts";

/** Someone who has agreed. APIs rarely say who; an app that knows may. */
export interface Approver {
  readonly name: string;
  readonly role?: string | undefined;
  /** When they agreed. */
  readonly at?: EpochMs | undefined;
}

export interface SeatsProps {
  required: number;
  taken: number;
  approvers?: readonly Approver[] | undefined;
  /** On an open seat: "Open seat", and who may sit there: "team-lead or manager". */
  open: ReactNode;
  roles?: ReactNode;
  /** Names the seal of a taken seat, and the seat itself where nobody is named: "Approved". */
  approved: string;
  /** Below a name: role and time, as far as they are known. */
  details?: ((approver: Approver) => ReactNode) | undefined;
  seal: ReactNode;
}

/** More seats than these are counted, not drawn. */
const mostSeats = 6;

/** How many approvals it takes and how many there are; `undefined` when the API named no number of people. */
export function countSeats({ required: named, current }: Approvals, approvers: readonly Approver[] = []) {
  const required = countOf(named);
  // What is no count of people must not be taken for their consent.
  return required === undefined ? undefined : { required, taken: Math.max(countOf(current) ?? 0, approvers.length) };
}

/** One or two letters that stand for a name: of its first and its last word. */
export function initialsOf(name: string): string {
  return name.replace(/^\s*(\S?)(?:.*\s(\S)|.*).*$/su, "$1$2").toLocaleUpperCase();
}

/** The seats of a table: one for each approval, filled by people, not by percent. */
export function Seats({ required, taken, approvers = [], open, roles, approved, details, seal }: SeatsProps) {
  if (required > mostSeats) return <SeatSquares required={required} taken={taken} />;
  return (
    // A list without bullets is no list to Safari unless it says so.
    <ul role="list" data-fl="seats">
      {Array.from({ length: required }, (_, index) => {
        const isTaken = index < taken;
        const approver = isTaken ? approvers[index] : undefined;
        const face = approver ? (
          <>
            {initialsOf(approver.name)}
            {seal}
          </>
        ) : (
          <Glyph name="check" />
        );
        return (
          // A seat has no other identity than its place at the table.
          <li key={index} data-fl="seat" data-state={isTaken ? "taken" : "open"}>
            <span data-fl="seat-face" aria-hidden="true">
              {isTaken ? face : index + 1}
            </span>
            <span>
              <bdi data-fl="seat-name">{isTaken ? (approver?.name ?? approved) : open}</bdi>
              <span data-fl="seat-role">
                {isTaken ? approver && details?.(approver) : roles}
                {approver && <span data-fl="spoken"> {approved}</span>}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The seats as squares of 9 px, for a badge or a large table. A drawing only: the words beside it say the same. */
export function SeatSquares({ required, taken }: { required: number; taken: number }) {
  return (
    <span data-fl="seat-squares" aria-hidden="true">
      {Array.from({ length: Math.min(required, 40) }, (_, index) => (
        <i key={index} data-state={index < taken ? "taken" : "open"} />
      ))}
    </span>
  );
}
