/** No more people agree to anything, and no longer figure is read by anybody. */
const MOST = 1e9;

/**
 * A number of things that a page may print; `undefined`: it is none, none that is whole, or more than anybody reads. JSON
 * has `1e400`, which is read as infinity, and an API may send any number where a few are meant.
 */
export function countOf(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= MOST ? value : undefined;
}
