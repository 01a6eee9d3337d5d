/** Counts what has been shown, as an order without a clock. */
let turn = 0;
const shown = new WeakMap<object, number>();

/** Notes that a boundary shows this error now. */
export function noteShown(error: unknown): void {
  turn += 1;
  if (typeof error === "object" && error !== null && !shown.has(error)) shown.set(error, turn);
}

/** Where the order stands: what is shown from here on was not shown before. */
export const currentTurn = (): number => turn;

/**
 * Whether an earlier boundary showed this very error before `born`. A query keeps its error, so that a page that
 * comes anew would begin with the failure of the page before (TanStack/query#2712).
 */
export function wasShownBefore(error: unknown, born: number): boolean {
  return typeof error === "object" && error !== null && (shown.get(error) ?? Number.POSITIVE_INFINITY) <= born;
}
