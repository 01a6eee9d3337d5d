import type { CSSProperties } from "react";
import type { Tone } from "../outcome/failures.ts";

export interface MarkProps {
  tone: Tone;
  /** px: 14 in a badge or field, 16 in a tray, 20 beside a state, 28 on a page. Default: what the place asks for. */
  size?: 14 | 16 | 20 | 28 | undefined;
}

/** The silhouette of a tone, drawn in `mark.css`. The words beside it say the same, so it is silent. */
export function Mark({ tone, size }: MarkProps) {
  return (
    <span
      aria-hidden="true"
      data-fl="mark"
      data-tone={tone}
      style={size && ({ "--fl-mark": `${size}px` } as CSSProperties)}
    />
  );
}
