import type { CSSProperties } from "react";

/**
 * The clock around a waiting button: full at the start, it empties clockwise from twelve, also in right-to-left.
 * The words beside it say the same.
 */
export function Ring({ secondsLeft, totalSeconds }: { secondsLeft: number; totalSeconds: number }) {
  const total = Math.max(totalSeconds, secondsLeft, 1);
  return (
    <span aria-hidden="true" data-fl="ring" style={{ "--fl-left": secondsLeft, "--fl-total": total } as CSSProperties}>
      <svg>
        <rect />
        <rect />
      </svg>
    </span>
  );
}
