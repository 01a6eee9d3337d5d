import { tryTo } from "../outcome/tryTo.ts";
import { mistakeInDialects } from "./mistakeInDialects.ts";

/**
 * Throws a `TypeError` when `dialects` is not a list of dialects, which would have replies read by their status alone.
 * A build for production drops the check.
 */
export function checkDialects(dialects: unknown): void {
  const mistake = tryTo(() => process.env.NODE_ENV !== "production" && mistakeInDialects(dialects));
  if (mistake) throw new TypeError(mistake);
}
