import type { CSSProperties } from "react";
import { type LineFacts, stepLineParts } from "./stepLineParts.ts";

export interface StepLineProps extends LineFacts {
  /** Names the bar: what makes progress. */
  label?: string | undefined;
  /** Id of the element that names it, in place of `label`. */
  labelledBy?: string | undefined;
  /** Spoken in place of the number, when it says more than the number. */
  valueText?: string | undefined;
  size?: "small" | "medium" | undefined;
}

/**
 * Progress, one segment for each step. Known is solid, unknown dotted; a failed line slips out of line at the exact
 * break. It takes its colour from the tone around it and runs in the reading direction.
 */
export function StepLine({ label, labelledBy, valueText, size, ...facts }: StepLineProps) {
  const parts = stepLineParts(facts);
  if (parts.length === 0) return null;
  const percent = facts.state === "done" ? 100 : facts.share === undefined ? undefined : toPercent(facts.share);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
      data-fl="line"
      data-state={facts.state}
      data-size={size}
    >
      {parts.map((part, index) => (
        <i
          // A part has no other identity than its place on the line.
          key={index}
          data-look={part.look}
          data-held={part.isHeld ? "" : undefined}
          style={{ "--fl-size": part.size, "--fl-done": part.done ?? 0 } as CSSProperties}
        />
      ))}
    </div>
  );
}

/** Whole percent, rounded down: 99.6% is not done yet. */
export function toPercent(share: number): number {
  return share > 0 ? Math.floor(Math.min(share, 1) * 100 + 1e-6) : 0;
}
