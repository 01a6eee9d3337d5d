import type { CSSProperties } from "react";

/** A size against its limit: an ink tick at the limit, and only the excess is strong. The words beside it say the same. */
export function Overrun({ size, limit }: { size: number; limit: number }) {
  // A limit of nothing would leave no room for the tick, and neither would a bad number.
  const share = size > limit && limit >= 0 ? limit / size : undefined;
  if (share === undefined) return null;
  return <div aria-hidden="true" data-fl="overrun" style={{ "--fl-limit": share } as CSSProperties} />;
}
