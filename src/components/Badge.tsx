import type { ReactNode } from "react";
import type { Tone } from "../outcome/failures.ts";
import { Mark } from "./Mark.tsx";

/** A state in one or two words, for lists. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span data-fl="badge" data-tone={tone}>
      <Mark tone={tone} size={14} />
      {children}
    </span>
  );
}
