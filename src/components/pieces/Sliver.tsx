import type { CSSProperties } from "react";

/** How much of a span is past, 28 × 6 px, for a badge in a list. A drawing only: the badge's words say the same. */
export function Sliver({ share }: { share: number }) {
  const held = Math.min(1, Math.max(0, share));
  return <span data-fl="sliver" aria-hidden="true" style={{ "--fl-share": held } as CSSProperties} />;
}
