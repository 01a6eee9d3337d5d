import { toInstant } from "../http/time.ts";
import { toPlainText } from "./sentence.ts";

/** More than a person reads; the page that shows a list of many thousands stalls. */
export const MOST = 1000;

/** Longer than a code, an id or the name of anything. */
const LONGEST_WORD = 200;

/** As {@link toPlainText}, of what should be a word: a code, an id; `undefined`: it is none, or nothing is left of it. */
export function toWord(value: unknown): string | undefined {
  return typeof value === "string" ? toPlainText(value, LONGEST_WORD) || undefined : undefined;
}

/** As much of a value as views can show, whatever a server or a mistaken rule put there: no text too long, no `Infinity`. */
export function vet(value: unknown, deepest = 3): unknown {
  if (typeof value === "string") return toPlainText(value);
  // Numbers are counts and instants: more than a date can hold is neither.
  if (typeof value === "number") return toInstant(value);
  if (typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null || deepest === 0) return undefined;
  if (Array.isArray(value)) {
    return value
      .slice(0, MOST)
      .map((entry) => vet(entry, deepest - 1))
      .filter((entry) => entry !== undefined);
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "__proto__")
      .map(([name, inner]) => [name, vet(inner, deepest - 1)])
      .filter(([, inner]) => inner !== undefined),
  );
}
