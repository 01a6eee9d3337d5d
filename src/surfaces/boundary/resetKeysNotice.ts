import type { ErrorBoundaryProps } from "react-error-boundary";
import { tellDeveloper } from "../../outcome/notice.ts";
import { tryTo } from "../../outcome/tryTo.ts";

type ResetDetails = Parameters<NonNullable<ErrorBoundaryProps["onReset"]>>[0];

let isTold = false;

/**
 * Tells a developer, once, of a boundary that was reset though its `resetKeys` say the same as before: one of them is
 * made anew by each render. Says nothing in production, and nothing where no build has said which it is.
 */
export function noticeNewKeys(details: ResetDetails): void {
  // A key may have a getter that throws as well.
  tryTo(() => process.env.NODE_ENV !== "production" && notice(details));
}

function notice(details: ResetDetails): void {
  if (isTold || details.reason !== "keys") return;
  const { prev = [], next = [] } = details;
  const changed = [...next.keys()].filter((place) => !Object.is(prev[place], next[place]));
  const saysTheSame = prev.length === next.length && changed.every((place) => isAlike(prev[place], next[place]));
  if (!saysTheSame) return;
  isTold = true;
  const names = changed.map((place) => `resetKeys[${place}]`).join(", ");
  tellDeveloper("warn", [
    `Faultline: a FailureBoundary was reset by ${names}, which says the same as before but is another object.`,
    "Made anew by each render, it resets the boundary with every render around it: what failed runs and fails again,",
    "its queries are asked again, and the focus and the reader's place in the fallback are lost each time.",
    "Name what changes by an id or another plain value, as in resetKeys={[release.id]}, or keep the object (useMemo).",
  ]);
}

/** Deeper than anyone compares by eye; a ring ends here. */
const maxDepth = 3;

/** Whether two values that are not the same one read the same: lists, plain objects and functions, of plain values. */
function isAlike(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a === "function" && typeof b === "function") return String(a) === String(b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || depth >= maxDepth) return false;
  const kind = Object.getPrototypeOf(a);
  if (kind !== Object.getPrototypeOf(b) || (kind !== Object.prototype && kind !== Array.prototype)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([name, value]) => name in b && isAlike(value, (b as Record<string, unknown>)[name], depth + 1))
  );
}
