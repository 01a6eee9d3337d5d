import { SECOND_MS } from "../http/time.ts";

const FIRST_MS = SECOND_MS;
const LONGEST_MS = 30 * SECOND_MS;

/**
 * Exponential backoff with full jitter: anywhere between nothing and a span that doubles from 1 s up to 30 s, so that
 * many clients refused at once do not come back at once.
 * @param random A number from 0 up to 1, as `Math.random()` gives.
 */
export function backoffMs(retriesSoFar: number, random: () => number): number {
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, retriesSoFar || 0));
}
