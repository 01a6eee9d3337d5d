import { toPlainText } from "./sentence.ts";

/** As much of a schema's issue as is said of it: where, and what was asked for. Never what was there. */
interface Issue {
  readonly code?: string;
  readonly path?: readonly PropertyKey[];
  readonly expected?: unknown;
  /** Of a literal or an enum: what the schema takes. */
  readonly values?: readonly unknown[];
  /** Of a union: the issues of each of its members. */
  readonly errors?: readonly (readonly Issue[])[];
}

const MOST = 8;

/** Issues of a schema as lines: `error.code: expected string`. */
export function toIssueLines(issues: unknown): string[] {
  const lines = [...new Set(linesOf(issues as readonly Issue[], [], 0))];
  return lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines;
}

function linesOf(issues: readonly Issue[], before: readonly PropertyKey[], depth: number): string[] {
  return issues.flatMap(({ code = "refused", path = [], expected, values, errors = [] }) => {
    const place = [...before, ...path];
    const inside = depth < 3 ? errors.flatMap((member) => linesOf(member, place, depth + 1)) : [];
    if (inside.length > 0) return inside;
    const wanted = values?.map(String).join(" or ") ?? expected;
    const asked = typeof wanted === "string" ? `expected ${wanted}` : code.replaceAll("_", " ");
    return [`${toPlace(place) || "body"}: ${asked}`];
  });
}

/** A place in a body as a text. Names are the API's, or whoever's wrote the body: cut, and of one line. */
export function toPlace(keys: readonly PropertyKey[]): string {
  return toPlainText(keys.map(String).join("."));
}
