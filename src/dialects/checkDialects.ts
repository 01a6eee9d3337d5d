import { mistakeInDialects } from "./mistakeInDialects.ts";

/** The build's word, which bundlers write in here. A page that is served without one has no such name. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/**
 * Throws a `TypeError` when `dialects` is not a list of dialects, which would have replies read by their status alone.
 * A build for production drops the check.
 */
export function checkDialects(dialects: unknown): void {
  let mistake: string | undefined;
  try {
    if (process.env.NODE_ENV !== "production") mistake = mistakeInDialects(dialects);
  } catch {
    // No `process`: no build has said that this is development.
  }
  if (mistake !== undefined) throw new TypeError(mistake);
}
