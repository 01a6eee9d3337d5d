import type { CSSProperties } from "react";
import type { Tone } from "../outcome/failures.ts";

const stem = "M9 6v5a1 1 0 0 0 2 0V6a1 1 0 0 0-2 0m1 7a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4";

/** Solid silhouettes on a 20 grid. The sign is a hole, so it shows the surface whatever that is. */
const shapes: Record<Tone, string> = {
  wait: "M4.6 1h10.8a1.4 1.4 0 0 1 0 2.8H15c0 3-1.2 4.6-3.3 6.2 2.1 1.6 3.3 3.2 3.3 6.2h.4a1.4 1.4 0 0 1 0 2.8H4.6a1.4 1.4 0 0 1 0-2.8H5c0-3 1.2-4.6 3.3-6.2C6.2 8.4 5 6.8 5 3.8h-.4a1.4 1.4 0 0 1 0-2.8m2.2 3.8c.1.8.4 1.4.8 2h4.8c.4-.6.7-1.2.8-2z",
  info: "M10 1a9 9 0 0 1 0 18 9 9 0 0 1 0-18m0 3.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4M9 9.5V14a1 1 0 0 0 2 0V9.5a1 1 0 0 0-2 0",
  locked:
    "M5 8.5V6a5 5 0 0 1 10 0v2.5a2 2 0 0 1 2 2V16a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-5.5a2 2 0 0 1 2-2m2 0h6V6a3 3 0 0 0-6 0zm3 2.7a1.6 1.6 0 0 0-.9 2.9V16a.9.9 0 0 0 1.8 0v-1.9a1.6 1.6 0 0 0-.9-2.9",
  warning: `M11.3 2.3l7.5 13.2a1.5 1.5 0 0 1-1.3 2.3h-15a1.5 1.5 0 0 1-1.3-2.3L8.7 2.3a1.5 1.5 0 0 1 2.6 0M9 7.5v3.7a1 1 0 0 0 2 0V7.5a1 1 0 0 0-2 0m1 5.5a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4`,
  critical: `M6.7 1h6.6a1 1 0 0 1 .7.3L18.7 6a1 1 0 0 1 .3.7v6.6a1 1 0 0 1-.3.7L14 18.7a1 1 0 0 1-.7.3H6.7a1 1 0 0 1-.7-.3L1.3 14a1 1 0 0 1-.3-.7V6.7A1 1 0 0 1 1.3 6L6 1.3A1 1 0 0 1 6.7 1${stem}`,
  success:
    "M17.4 6.9a3.5 3.5 0 0 1 0 6.2 3.5 3.5 0 0 1-4.3 4.3 3.5 3.5 0 0 1-6.2 0 3.5 3.5 0 0 1-4.3-4.3 3.5 3.5 0 0 1 0-6.2 3.5 3.5 0 0 1 4.3-4.3 3.5 3.5 0 0 1 6.2 0 3.5 3.5 0 0 1 4.3 4.3M12.6 7l-3.8 4.3-1.5-1.5a1 1 0 0 0-1.4 1.4l2.2 2.3a1 1 0 0 0 1.5-.1L14 8.3A1 1 0 0 0 12.6 7",
  neutral: "M6 2h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4m.5 7a1 1 0 0 0 0 2h7a1 1 0 0 0 0-2z",
};

export interface MarkProps {
  tone: Tone;
  /** px: 14 in a badge or field, 16 in a tray, 20 beside a state, 28 on a page. Default: what the place asks for. */
  size?: 14 | 16 | 20 | 28 | undefined;
}

/** The silhouette of a tone. The words beside it say the same, so it is silent. */
export function Mark({ tone, size }: MarkProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      data-fl="mark"
      data-tone={tone}
      style={size && ({ "--fl-mark": `${size}px` } as CSSProperties)}
    >
      <path fillRule="evenodd" d={shapes[tone]} />
    </svg>
  );
}
